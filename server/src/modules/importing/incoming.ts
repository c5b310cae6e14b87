import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { CellColumns } from '../evidence/import.tables.ts'
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

/** A fault may stand at another field than the others. */
interface At {
  readonly field?: string
}

/** Takes rows out again for reasons that only the whole table can show; one fault a row. */
export function reject(
  incoming: Incoming,
  why: (row: IncomingRow, index: number) => (Pick<ImportFault, 'column' | 'code' | 'message'> & At) | null,
  field: string,
): Incoming {
  const faults: ImportFault[] = []
  const rows = incoming.rows.filter((row, index) => {
    const fault = why(row, index)
    if (!fault) return true
    const { field: own = field, ...said } = fault
    faults.push({ sheet: row.sheet, row: row.rowNumber, ...cellOf(incoming, row, own), ...said })
    return false
  })
  return { ...incoming, rows, faults: [...incoming.faults, ...faults], rejected: incoming.rejected + faults.length }
}

/** `{ cell: 'D15' }`, where the sheet has a column for the field. */
export function cellOf(
  { cellColumns }: Pick<Incoming, 'cellColumns'>,
  { sheet, rowNumber }: Pick<IncomingRow, 'sheet' | 'rowNumber'>,
  field: string,
): { cell?: string } {
  const letter = cellColumns[sheet]?.[field]
  return letter ? { cell: `${letter}${rowNumber}` } : {}
}
