import type { RawCell } from './raw-cell.ts'

/** Excel keeps 15 significant digits; what a float carries beyond them was never typed. */
const excelDigits = 15

/** A float as the decimal text Excel shows: 1433.1900000000001 is `1433.19`. Never in exponent form. */
export function decimalText(value: number): string {
  const short = String(value)
  // As short as this it is the same at 15 digits; most cells are.
  if (short.length <= excelDigits && !short.includes('e')) return short
  const [mantissa = '', exponent] = String(Number(value.toPrecision(excelDigits))).split('e')
  if (exponent === undefined) return mantissa
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  return shift > 0
    ? `${sign}${whole}${fraction.padEnd(shift, '0')}`
    : `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
}

/** Characters nobody sees and nobody typed: zero width, marks of direction, and controls other than tab and line breaks. */
const unprintables = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[^\P{Cc}\t\n]/gu
const unprintable = new RegExp(unprintables.source, 'u')

/** Text without what nobody sees in it. */
export const printable = (text: string): string =>
  unprintable.test(text) ? text.replace(/\r\n?/g, '\n').replace(unprintables, '') : text

/** The text of a cell without blanks at its ends, full-width ones included; `''` for a blank one. */
export function cellText({ value, shown }: RawCell): string {
  if (value === null) return ''
  if (shown !== undefined && shown.trim() !== '') return shown.trim()
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return decimalText(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return printable(value).trim()
}

/** For comparing: full-width forms become plain ones and all blanks go. */
export const folded = (text: string): string =>
  // Most codes and numbers are plain already, and sheets ask for tens of thousands.
  /^[!-~]*$/.test(text) ? text : text.normalize('NFKC').replace(unprintables, '').replace(/\s+/g, '')

const longestNothing = 10

/** Offices write `—`, `/` or 无 for nothing. That is empty, not 0. */
export const meansNothing = (text: string): boolean =>
  text.length <= longestNothing && /^(?:[-‐-―─−]*|[/\\]|无)$/.test(folded(text))

/** How a message quotes the cell. */
export function quoted(cell: RawCell): string {
  const text = cellText(cell).replace(/\s+/g, ' ')
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
