import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { CellColumns } from './import.tables.ts'
import type { IncomingRow } from './import-target.ts'

/** What a file comes to once it is read against the city: rows that can be written, and what is to be said about the rest. */
export interface Incoming {
  readonly rows: readonly IncomingRow[]
  readonly faults: readonly ImportFault[]
  readonly warnings: readonly ImportFault[]
  readonly rejected: number
  readonly skipped: number
  readonly ignoredColumns: readonly string[]
  readonly cellColumns: CellColumns
}

/** Takes rows out again for reasons that only the whole table can show; one fault a row. */
export function reject(
  incoming: Incoming,
  why: (row: IncomingRow, index: number) => Pick<ImportFault, 'column' | 'code' | 'message'> | null,
  field: string,
): Incoming {
  const faults: ImportFault[] = []
  const rows = incoming.rows.filter((row, index) => {
    const fault = why(row, index)
    if (!fault) return true
    const letter = incoming.cellColumns[row.sheet]?.[field]
    const cell = letter ? { cell: `${letter}${row.rowNumber}` } : {}
    faults.push({ sheet: row.sheet, row: row.rowNumber, ...cell, ...fault })
    return false
  })
  return { ...incoming, rows, faults: [...incoming.faults, ...faults], rejected: incoming.rejected + faults.length }
}
