import type { ReadContext } from './cell-reader.ts'
import type { Fault, FaultCode } from './fault.ts'
import type { FoundColumn, Header } from './find-header.ts'
import { cellName, emptyCell, type RawCell } from './raw-cell.ts'
import type { Table, Values } from './table.ts'

/** Where a row stands, to say where its faults are. */
export interface RowPlace {
  readonly sheet: string
  readonly rowNumber: number
  readonly header: Header
}

/** A fault at one of the row's columns; at the first one where the column is not in the file. */
export function faultAt({ sheet, rowNumber, header }: RowPlace, key: string, code: FaultCode, message: string): Fault {
  const found = header.columns.find(({ column }) => column.key === key) ?? header.columns[0]
  return {
    sheet,
    row: rowNumber,
    column: found?.column.title ?? '',
    cell: cellName(found?.index ?? 0, rowNumber),
    code,
    message,
  }
}

interface RowReading<Row> {
  /** `undefined` where there are faults. */
  readonly row: Row | undefined
  /** What could be read, to recognise the row by even where something else in it is wrong. */
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** Reads one row whole: every fault of its cells, or if there is none, of the rules between them. */
export function readRow<Row>(
  table: Table<Row>,
  cells: readonly RawCell[],
  place: RowPlace,
  context: ReadContext,
): RowReading<Row> {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  const indexOf = new Map(place.header.columns.map(({ column, index }: FoundColumn) => [column.key, index]))
  for (const { key, read } of table.columns) {
    const reading = read(cells[indexOf.get(key) ?? -1] ?? emptyCell, context)
    if (reading.ok) values[key] = reading.value
    else faults.push(faultAt(place, key, reading.code, reading.message))
  }
  if (faults.length > 0) return { row: undefined, values, faults, warnings: [] }
  const warnings: Fault[] = []
  for (const { column, code, message, isWarning } of table.check(values, context)) {
    ;(isWarning ? warnings : faults).push(faultAt(place, column, code, message))
  }
  return {
    row: faults.length > 0 ? undefined : table.toRow(values),
    values,
    faults,
    warnings,
  }
}
