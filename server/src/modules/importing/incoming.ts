import type { ImportColumn, ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { KeptChoice } from '@pianqu/shared/importing/mapping.schema.ts'
import type { CellColumns } from '../evidence/import.tables.ts'
import type { IncomingRow } from './import-target.ts'

/** What a file comes to once it is read against the city: rows that can be written, and what is to be said about the rest. */
export interface Incoming<Row extends object = object> {
  readonly rows: readonly IncomingRow<Row>[]
  readonly faults: readonly ImportFault[]
  readonly warnings: readonly ImportFault[]
  readonly rejected: number
  readonly skipped: number
  readonly ignoredColumns: readonly string[]
  /** Where each column goes, where the file is a table that is read as it comes. */
  readonly columns?: readonly ImportColumn[]
  /** What the person said of the columns. */
  readonly choices?: readonly KeptChoice[] | null
  readonly cellColumns: CellColumns
  /** The title of the column of each field. */
  readonly titles: Readonly<Record<string, string>>
}

/** Something to say of a row; at another field than the others, where it names one. */
export interface Said extends Pick<ImportFault, 'code' | 'message'> {
  readonly field?: string
}

type Place = Pick<IncomingRow, 'sheet' | 'rowNumber'>

/** Where a field of a row stands: its column by title, and `{ cell: 'D15' }` where the sheet has one for it. */
export function placeOf(
  { cellColumns, titles }: Pick<Incoming, 'cellColumns' | 'titles'>,
  { sheet, rowNumber }: Place,
  field: string,
): Pick<ImportFault, 'sheet' | 'row' | 'column' | 'cell'> {
  const letter = cellColumns[sheet]?.[field]
  return { sheet, row: rowNumber, column: titles[field] ?? field, ...(letter && { cell: `${letter}${rowNumber}` }) }
}

/** Takes rows out again for reasons that only the whole table can show; one fault a row. */
export function reject<Row extends object>(
  incoming: Incoming<Row>,
  why: (row: IncomingRow<Row>, index: number) => Said | null,
  field: keyof Row & string,
): Incoming<Row> {
  const faults: ImportFault[] = []
  const rows = incoming.rows.filter((row, index) => {
    const said = why(row, index)
    if (!said) return true
    const { code, message } = said
    faults.push({ ...placeOf(incoming, row, said.field ?? field), code, message })
    return false
  })
  return { ...incoming, rows, faults: [...incoming.faults, ...faults], rejected: incoming.rejected + faults.length }
}

/** Says something of rows that are taken all the same. */
export function warn<Row extends object>(
  incoming: Incoming<Row>,
  doubtsOf: (row: IncomingRow<Row>, index: number) => readonly Required<Said>[],
): Incoming<Row> {
  const warnings = incoming.rows.flatMap((row, index) =>
    doubtsOf(row, index).map(({ field, code, message }) => ({ ...placeOf(incoming, row, field), code, message })),
  )
  return { ...incoming, warnings: [...incoming.warnings, ...warnings] }
}
