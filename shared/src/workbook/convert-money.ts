import type { FoundColumn } from './find-header.ts'
import { emptyCell, type RawCell } from './raw-cell.ts'
import { decimalOf } from './readers/decimal.ts'
import { unitShown } from './readers/shown-unit.ts'
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

/** The cell in 万元; a format that prints another unit beside the number is left for its reader to judge. */
function converted(cell: RawCell, money: MoneyUnit): RawCell {
  const decimal = decimalOf(cell)
  const printed = unitShown(cell)?.unit
  if (decimal === undefined || (printed !== undefined && printed !== money)) return cell
  const { shown: _, ...rest } = cell
  return { ...rest, value: shiftPoint(decimal, moneyPowers[money] - moneyPowers.万元) }
}

/** A row with the money of columns that are said to be in another unit in 万元; what is no number is left for its reader to refuse. */
export function inTenThousands(row: readonly RawCell[], columns: readonly FoundColumn[]): readonly RawCell[] {
  const units = new Map(
    columns.flatMap(({ index, inUnit }) => (inUnit === undefined ? [] : [[index, inUnit] as const])),
  )
  if (units.size === 0) return row
  return row.map((cell, index) => {
    const money = units.get(index)
    return money === undefined || money === '万元' ? cell : converted(cell ?? emptyCell, money)
  })
}
