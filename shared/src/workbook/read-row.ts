import type { ReadContext } from './cell-reader.ts'
import { quoted } from './cell-text.ts'
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

/** An amount of merged cells counts for each of them; said once, at the first. */
function mergedAmount(
  cell: RawCell,
  { rowNumber }: RowPlace,
  { unit, index }: { readonly unit: string | undefined; readonly index: number },
): string | undefined {
  const isFirst = cell.merged?.startsWith(`${cellName(index, rowNumber)}:`)
  return unit !== undefined && isFirst
    ? `${cell.merged} 是合并的单元格，其中每一格都按 ${quoted(cell)} 读取；如果这是几行的合计，请拆开填写`
    : undefined
}

interface CellsRead {
  readonly values: Record<string, unknown>
  readonly faults: Fault[]
  readonly doubts: Fault[]
}

/** Every cell by its column's reader. */
function readCells<Row>(
  { columns }: Table<Row>,
  cells: readonly RawCell[],
  place: RowPlace,
  context: ReadContext,
): CellsRead {
  const read: CellsRead = { values: {}, faults: [], doubts: [] }
  const indexOf = new Map(place.header.columns.map(({ column, index }: FoundColumn) => [column.key, index]))
  for (const { key, read: reader, unit } of columns) {
    const index = indexOf.get(key) ?? -1
    const cell = cells[index] ?? emptyCell
    const reading = reader(cell, context)
    if (!reading.ok) {
      read.faults.push(faultAt(place, key, reading.code, reading.message))
      continue
    }
    read.values[key] = reading.value
    const merged = reading.value === null ? undefined : mergedAmount(cell, place, { unit, index })
    if (merged !== undefined) read.doubts.push(faultAt(place, key, 'cell/merged', merged))
    if (reading.doubt) read.doubts.push(faultAt(place, key, reading.doubt.code, reading.doubt.message))
  }
  return read
}

/** Reads one row whole: every fault of its cells, or if there is none, of the rules between them. */
export function readRow<Row>(
  table: Table<Row>,
  cells: readonly RawCell[],
  place: RowPlace,
  context: ReadContext,
): RowReading<Row> {
  const { values, faults, doubts } = readCells(table, cells, place, context)
  if (faults.length > 0) return { row: undefined, values, faults, warnings: [] }
  const warnings = [...doubts]
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
