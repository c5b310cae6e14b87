import { emptyCell, type RawCell } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellFormat } from './cell-formats.ts'
import { decodeXml } from './xml.ts'

const secondsOfDay = 86_400
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
/** The last day of the year 9999; larger numbers are no days even in a date format. */
const lastSerial = 2_958_465

/** Excel counts a 29 February 1900 that never was, so the days before it are one later than its numbers say. */
const isBeforeLeap = (value: number, date1904: boolean): boolean => !date1904 && value >= 1 && value < 60

/** A number as its format shows it: a day, a percentage, or a number, perhaps of another size than it holds. */
export function formattedCell(value: number, format: CellFormat | undefined, date1904: boolean): RawCell {
  if (format === undefined) return { value }
  if (format.kind === 'date' && value >= 0 && value <= lastSerial) {
    // To the second: what a float adds to it was never typed.
    const seconds = Math.round((isBeforeLeap(value, date1904) ? value + 1 : value) * secondsOfDay)
    const date = new Date((date1904 ? epoch1904 : epoch1900) + seconds * 1000)
    const text = format.showDay?.({ date, serial: value })
    return text === undefined ? { value: date } : { value: date, shown: text }
  }
  const shown = format.show?.(value)
  return {
    value,
    ...(format.kind === 'percent' && { percent: true as const }),
    ...(shown && { shown: shown.text, ...(shown.isOther && { flaw: 'other-size' as const }) }),
  }
}

/** How programs write numbers into a file; what JavaScript takes for one besides, `0x10`, is none. */
const written = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** No number that a program writes is longer. */
const longestNumber = 400

/** The number in a file's text; what is none stays text. */
export function numberCell(text: string, format: CellFormat | undefined, date1904: boolean): RawCell {
  if (text.length > longestNumber) return { value: text.slice(0, 200), flaw: 'too-long' }
  const trimmed = text.trim()
  if (trimmed === '') return emptyCell
  const value = written.test(trimmed) ? Number(trimmed) : Number.NaN
  return Number.isFinite(value) ? formattedCell(value, format, date1904) : { value: decodeXml(text) }
}
