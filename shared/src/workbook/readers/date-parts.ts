import { isDay } from '../../time/day.ts'
import { isMonth } from '../../time/month.ts'
import type { ReadContext } from '../cell-reader.ts'
import { decimalText, printable } from '../cell-text.ts'
import type { RawCell } from '../raw-cell.ts'

/** Year, month and, where one was given, day, as digits. */
interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string | undefined
}

const monthForm = /^(\d{4})(?:[-./年](\d{1,2})|(\d{2}))月?份?$/
const dayForm = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})|(\d{2})(\d{2}))[日号]?$/
const clock = /(?:T|\s+)\d{1,2}:\d{2}.*$/s

const longestDate = 60

const zoned = /[T\s]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i

/** An instant in the time of another zone than ours, which may be another day here; midnight is how systems write a day. */
export function isOfOtherZone({ value }: RawCell): boolean {
  if (typeof value !== 'string' || value.length > longestDate) return false
  const [, time = '', zone = ''] = zoned.exec(value.normalize('NFKC').trim()) ?? []
  return zone !== '' && !/^\+08:?00$/.test(zone) && /[1-9]/.test(time)
}

const padded = (digits: string): string => digits.padStart(2, '0')

function partsOfText(text: string): DateParts | undefined {
  if (text.length > longestDate) return undefined
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(clock, '')
    .replace(/[‐-―−]/g, '-')
    // Blanks may stand around what divides; between digits they would join what are two numbers.
    .replace(/[^\S\n]*([-./年月日号])[^\S\n]*/g, '$1')
  const day = dayForm.exec(plain)
  if (day)
    return {
      year: day[1] ?? '',
      month: padded(day[2] ?? day[4] ?? ''),
      day: padded(day[3] ?? day[5] ?? ''),
    }
  const month = monthForm.exec(plain)
  return month
    ? {
        year: month[1] ?? '',
        month: padded(month[2] ?? month[3] ?? ''),
        day: undefined,
      }
    : undefined
}

function partsOfDate(date: Date): DateParts {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
  return { year, month, day }
}

const millisecondsOfDay = 86_400_000
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

/** A serial is a day between 1950 and 2100; other numbers are read as typed, 202503 or 2025.3. */
function partsOfNumber(value: number, date1904: boolean): DateParts | undefined {
  const time = (date1904 ? epoch1904 : epoch1900) + Math.floor(value) * millisecondsOfDay
  const isSerial = value >= 10_000 && value < 100_000
  return isSerial ? partsOfDate(new Date(time)) : partsOfText(decimalText(value))
}

const isPlausible = ({ year }: DateParts): boolean => year >= '1950' && year <= '2100'

const exists = ({ year, month, day }: DateParts): boolean =>
  day === undefined ? isMonth(`${year}-${month}`) : isDay(`${year}-${month}-${day}`)

/** A date as offices write it, as text, number or date cell; `undefined` where it is none or does not exist. */
export function datePartsOf({ value }: RawCell, { date1904 }: Pick<ReadContext, 'date1904'>): DateParts | undefined {
  let parts: DateParts | undefined
  if (value instanceof Date) parts = partsOfDate(value)
  else if (typeof value === 'number') parts = partsOfNumber(value, date1904)
  else if (typeof value === 'string') parts = partsOfText(printable(value))
  return parts && isPlausible(parts) && exists(parts) ? parts : undefined
}

/** Typed as 2025.10 a number loses its last zero, so the number 2025.1 may be January or October. */
export function isAmbiguous({ value }: RawCell): boolean {
  return typeof value === 'number' && /^\d{4}\.1$/.test(decimalText(value))
}
