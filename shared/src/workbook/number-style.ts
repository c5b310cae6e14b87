import { cellText } from './cell-text.ts'
import type { FoundColumn } from './find-header.ts'
import type { RawCell, SheetCells } from './raw-cell.ts'

/** Numbers whose comma can only part decimals, `12,5` and `1.234,5`, or whose points can only part thousands, `1.234.567`. */
const commaDecimals =
  /^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d+,\d{4,}|0,\d+|\d{4,},\d+|\d{1,3}(?:\.\d{3}){2,})$/
/** The other way about. */
const pointDecimals =
  /^[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}|\d+\.\d{4,}|0\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3}){2,})$/
/** Either, `1.234` and `1,234`. */
const either = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

const plain = (cell: RawCell | undefined): string =>
  typeof cell?.value === 'string' ? cellText(cell).normalize('NFKC').replace(/ ?%$/, '') : ''

/** Whether a text is a number whose decimals stand behind a comma; the number as it is to be written then. */
export function withPoint(text: string): string | undefined {
  const flat = text.normalize('NFKC').trim()
  return commaDecimals.test(flat) ? flat.replaceAll('.', '').replace(',', '.') : undefined
}

/** Whether a text is a number that is a thousandfold as some read it and not as others do. */
export const isCommaOrPoint = (text: string): boolean => either.test(text)

/** Whether some of the numbers written together have decimals behind a comma and none shows that points do here. */
export const writesCommas = (texts: readonly string[]): boolean =>
  texts.some((text) => commaDecimals.test(text)) && !texts.some((text) => pointDecimals.test(text))

/**
 * Marks the numbers of which nobody can say whether they are a thousandfold: where others in the sheet have decimals behind a
 * comma, or semicolons part the cells, as they do where the comma parts decimals, and no number shows that points do here.
 */
export function markDoubtful(sheet: SheetCells, rowIndex: number, columns: readonly FoundColumn[]): SheetCells {
  const indexes = new Set(columns.flatMap(({ column, index }) => (column.numeric ? [index] : [])))
  const texts = sheet.rows.slice(rowIndex + 1).flatMap((row) => [...indexes].map((index) => plain(row[index])))
  const isParted = sheet.delimiter === ';' && !texts.some((text) => pointDecimals.test(text))
  if (!(isParted || writesCommas(texts)) || !texts.some(isCommaOrPoint)) return sheet
  const marked = (cell: RawCell, index: number): RawCell =>
    indexes.has(index) && cell.flaw === undefined && isCommaOrPoint(plain(cell))
      ? { ...cell, flaw: 'comma-or-point' }
      : cell
  return { ...sheet, rows: sheet.rows.map((row, at) => (at > rowIndex ? row.map(marked) : row)) }
}
