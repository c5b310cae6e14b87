import type { ReadContext } from '../workbook/cell-reader.ts'
import { cellText } from '../workbook/cell-text.ts'
import type { Meant } from '../workbook/column-choice.ts'
import { inTenThousands } from '../workbook/convert-money.ts'
import type { FoundColumn, IgnoredHeader } from '../workbook/find-header.ts'
import { columnLetter, emptyCell, type RawCell, type SheetCells } from '../workbook/raw-cell.ts'
import { type HeadedSheet, readHeaders } from '../workbook/read-header.ts'
import { isSkipped } from '../workbook/row-kind.ts'
import type { KeyedColumn } from '../workbook/table.ts'
import { fieldText } from './field-words.ts'
import type { ImportColumn } from './import.contract.ts'

const samplesShown = 3

export const writtenText = (cell: RawCell): string => cell.error ?? cellText(cell).slice(0, 80)

/** What one cell of a column is read as, or why it is not. */
export function readSample(found: FoundColumn, row: readonly RawCell[], context: ReadContext) {
  const { column, index } = found
  const reading = column.read(inTenThousands(row, [found])[index] ?? emptyCell, context)
  return {
    written: writtenText(row[index] ?? emptyCell),
    read: reading.ok ? fieldText(column.key, reading.value) : null,
    value: reading.ok ? reading.value : null,
    refusal: reading.ok ? null : reading.message,
  }
}

const titleAt = ({ sheet, header }: HeadedSheet, index: number): string =>
  cellText(sheet.rows[header.rowIndex]?.[index] ?? emptyCell)

/** What becomes of one column: its title, where it goes, and its first cells as they stand and as they are read. */
function columnRead(
  one: HeadedSheet,
  found: FoundColumn,
  rows: readonly (readonly RawCell[])[],
  context: ReadContext,
): ImportColumn {
  const { column, index, unit, inUnit } = found
  return {
    sheet: one.sheet.name,
    letter: columnLetter(index),
    header: titleAt(one, index),
    field: column.key,
    title: column.title,
    samples: rows.map((row) => {
      const { written, read } = readSample(found, row, context)
      return { written, read }
    }),
    unit: inUnit ?? unit?.unit ?? null,
    unitFrom: inUnit === undefined ? (unit?.where ?? null) : inUnit === unit?.unit ? unit.where : '导入时选定',
    state: inUnit === undefined || inUnit === '万元' ? 'read' : 'converted',
  }
}

const passedStates = { extra: 'ignored', chosen: 'ignored', repeated: 'repeated' } as const

const columnPassed = (
  { sheet }: HeadedSheet,
  { header, index, reason }: IgnoredHeader,
  rows: readonly (readonly RawCell[])[],
): ImportColumn => ({
  sheet: sheet.name,
  letter: columnLetter(index),
  header,
  field: null,
  title: null,
  samples: rows.map((row) => ({ written: writtenText(row[index] ?? emptyCell), read: null })),
  unit: null,
  unitFrom: null,
  state: passedStates[reason],
})

/** The rows below a header that hold something to be read. */
export const rowsBelow = ({ sheet, header }: HeadedSheet): { cells: readonly RawCell[]; rowNumber: number }[] =>
  sheet.rows.flatMap((cells, index) =>
    index <= header.rowIndex || isSkipped(cells, header) ? [] : [{ cells, rowNumber: index + 1 }],
  )

/** Every column of one sheet that has a title, in the order of the file. */
export function columnsOfSheet(one: HeadedSheet, context: ReadContext): ImportColumn[] {
  const { sheet, header } = one
  const rows: (readonly RawCell[])[] = []
  for (let at = header.rowIndex + 1; at < sheet.rows.length && rows.length < samplesShown; at += 1) {
    const cells = sheet.rows[at]
    if (cells && !isSkipped(cells, header)) rows.push(cells)
  }
  const read = header.columns.map((found) => ({ at: found.index, column: columnRead(one, found, rows, context) }))
  const passed = header.ignored.map((ignored) => ({ at: ignored.index, column: columnPassed(one, ignored, rows) }))
  return [...read, ...passed].sort((a, b) => a.at - b.at).map(({ column }) => column)
}

/** Every column that has a title, in the order of the file: where it goes, in which unit, and why it goes nowhere. */
export const foundColumns = (
  table: readonly KeyedColumn[],
  sheets: readonly SheetCells[],
  context: ReadContext,
  meant: Meant = {},
): ImportColumn[] => readHeaders(sheets, table, meant).headed.flatMap((one) => columnsOfSheet(one, context))
