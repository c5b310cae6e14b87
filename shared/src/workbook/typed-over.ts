import { cellText } from './cell-text.ts'
import type { TypedCell } from './column-choice.ts'
import type { Fault } from './fault.ts'
import type { Header } from './find-header.ts'
import { columnIndex, emptyCell, type RawCell, type SheetCells } from './raw-cell.ts'

/** Where a cell is, from 0. */
export interface CellPlace {
  readonly row: number
  readonly index: number
}

export const placeOfCell = (cell: string): CellPlace => ({
  row: Number(/\d+$/.exec(cell)?.[0] ?? 0) - 1,
  index: columnIndex(/^[A-Z]+/.exec(cell)?.[0] ?? 'A'),
})

const ofSheet = (typed: readonly TypedCell[], { name }: SheetCells): TypedCell[] =>
  typed.filter(({ sheet }) => sheet === undefined || sheet === name)

/** The sheet with what a person typed over its cells; the titles stay as they are in the file. */
export function typedOver(
  sheet: SheetCells,
  typed: readonly TypedCell[],
  { rowIndex }: Pick<Header, 'rowIndex'>,
): SheetCells {
  const texts = new Map(
    ofSheet(typed, sheet).map(({ cell, text }) => {
      const { row, index } = placeOfCell(cell)
      return [`${row},${index}`, text] as const
    }),
  )
  if (texts.size === 0) return sheet
  const cellOf = (cell: RawCell | undefined, text: string | undefined): RawCell =>
    text === undefined ? (cell ?? emptyCell) : { value: text }
  const rows = sheet.rows.map((row, at) => {
    if (at <= rowIndex) return row
    const mine = [...texts.keys()].filter((key) => key.startsWith(`${at},`)).map((key) => Number(key.split(',')[1]))
    if (mine.length === 0) return row
    const width = Math.max(row.length, ...mine.map((index) => index + 1))
    return Array.from({ length: width }, (_, index) => cellOf(row[index], texts.get(`${at},${index}`)))
  })
  return { ...sheet, rows }
}

/** What stood in the file where a person typed something else. */
export function typedWas(sheet: SheetCells, { cell }: TypedCell): string {
  const { row, index } = placeOfCell(cell)
  return cellText(sheet.rows[row]?.[index] ?? emptyCell)
}

/** What cannot be typed over: titles, and cells that no row of the table has. */
export function typedFaults(sheet: SheetCells, typed: readonly TypedCell[], header: Header): string[] {
  return ofSheet(typed, sheet).flatMap((one) => {
    const { row, index } = placeOfCell(one.cell)
    if (row <= header.rowIndex) return [`${one.cell} 在表头里或表头之上，只能在文件里改`]
    if (row >= sheet.rows.length) return [`工作表“${sheet.name}”没有 ${one.cell} 这一格，不能改填`]
    const isRead = header.columns.some((found) => found.index === index)
    return isRead ? [] : [`${one.cell} 所在的列没有读取，不用改填`]
  })
}

/** What was typed, said where it stands: what is read there is not what the file says. */
export const typedTold = (sheet: SheetCells, typed: readonly TypedCell[], header: Header): Fault[] =>
  ofSheet(typed, sheet).map((one) => {
    const { row, index } = placeOfCell(one.cell)
    const title = header.columns.find((found) => found.index === index)?.column.title ?? ''
    const message = `文件里写的是“${typedWas(sheet, one)}”，按改填的“${one.text}”读取`
    return { sheet: sheet.name, row: row + 1, column: title, cell: one.cell, code: 'cell/typed', message }
  })
