import { wanText } from '@pianqu/shared/money/yuan.ts'
import { percentCell, wanCell } from '@pianqu/shared/workbook/cell-value.ts'
import { tenthsText } from '../../text/tenths-text.ts'
import type { CellValue, SheetColumn } from '../sheet.ts'

const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.')
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return (fraction === undefined ? digits : `${digits}.${fraction}`).replace(/^-/, '−')
}

const labelOf = (value: string, column: SheetColumn): string =>
  column.choices?.find((choice) => choice.value === value)?.label ?? value

/** What the cell shows: money in 万元 to the last yuan, percentages with their sign, scores in points. */
export function shownText(value: CellValue, column: SheetColumn): string {
  if (value === null) return ''
  if (typeof value === 'string') return column.kind === 'choice' ? labelOf(value, column) : value
  if (column.kind === 'money') return grouped(wanText(value))
  if (column.kind === 'score') return tenthsText(value)
  return column.kind === 'percent' ? `${percentCell(value)}%` : String(value)
}

/** What stands in the cell while it is edited; `coerce` reads it back. */
export function draftText(value: CellValue, column: SheetColumn): string {
  if (typeof value !== 'number') return shownText(value, column)
  if (column.kind === 'money') return wanText(value)
  if (column.kind === 'score') return tenthsText(value)
  return String(column.kind === 'percent' ? percentCell(value) : value)
}

/** What a spreadsheet gets: a number where it keeps all digits. */
export function copiedCell(value: CellValue, column: SheetColumn): string | number | null {
  return typeof value === 'number' && column.kind === 'money' ? wanCell(value) : shownText(value, column)
}
