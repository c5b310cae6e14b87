import type { FoundColumn } from './find-header.ts'
import { emptyCell, type RawCell } from './raw-cell.ts'
import { decimalOf } from './readers/decimal.ts'
import { type MoneyUnit, moneyPowers } from './unit-text.ts'

/** Decimal text times a power of ten, by moving its point: nothing goes through a float. */
export function shiftPoint(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = `${whole}${fraction}`
  const point = whole.length + places
  const padded =
    point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length + Math.max(0, 1 - point), '0')
  const at = point > 0 ? point : point + Math.max(0, 1 - point)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  return `${sign}${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`
}

/** A column of money whose numbers are in this unit: it says so, or says nothing. */
export const isInUnit = ({ column, unit }: FoundColumn, money: MoneyUnit): boolean =>
  column.unit === '万元' && (unit === undefined || unit.unit === money)

function converted(cell: RawCell, places: number): RawCell {
  const decimal = decimalOf(cell)
  if (decimal === undefined) return cell
  const { shown: _, ...rest } = cell
  return { ...rest, value: shiftPoint(decimal, places) }
}

/** A row with the money of these columns in 万元; what is no number is left for its reader to refuse. */
export function inTenThousands(
  row: readonly RawCell[],
  columns: readonly FoundColumn[],
  money: MoneyUnit,
): readonly RawCell[] {
  const places = moneyPowers[money] - moneyPowers.万元
  const indexes = new Set(columns.filter((found) => isInUnit(found, money)).map(({ index }) => index))
  return row.map((cell, index) => (indexes.has(index) ? converted(cell ?? emptyCell, places) : cell))
}
