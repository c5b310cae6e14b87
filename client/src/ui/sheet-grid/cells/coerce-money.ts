import { orEmpty } from '@pianqu/shared/workbook/cell-reader.ts'
import { quoted } from '@pianqu/shared/workbook/cell-text.ts'
import { type Reading, refused, taken } from '@pianqu/shared/workbook/fault.ts'
import type { RawCell } from '@pianqu/shared/workbook/raw-cell.ts'
import { wan } from '@pianqu/shared/workbook/readers/amount.ts'
import { decimalOf, longestNumber } from '@pianqu/shared/workbook/readers/decimal.ts'
import { isMoneyUnit, type MoneyUnit, moneyOf, moneyPowers } from '@pianqu/shared/workbook/unit-text.ts'
import type { SheetColumn } from '../sheet.ts'
import { asConverted, type Coerced, coercedFrom } from './coerced.ts'
import { entryContext } from './entry-context.ts'

/** What the cells of a money column show. */
export const columnUnit: MoneyUnit = '万元'

/** The unit that a word is, where it can be converted. */
export function unitNamed(text: string): MoneyUnit | undefined {
  const unit = moneyOf(text)
  return unit !== undefined && isMoneyUnit(unit) ? unit : undefined
}

/** Full-width forms made plain; blanks between digits stay, for they may divide two numbers. */
const plainly = (text: string): string =>
  text
    .slice(0, 2 * longestNumber)
    .normalize('NFKC')
    .trim()

interface Written {
  readonly digits: string
  /** The unit that stands behind the number, if one does. */
  readonly unit: MoneyUnit | undefined
}

/** `(12)万元` is −12 in 万元, wherever the brackets of bookkeepers close. */
function takeApart(text: string): Written {
  const inner = /^\(([^()\n]+)\)$/.exec(text)?.[1]
  if (inner) return negated(takeApart(inner))
  const [, digits = text, unit = ''] = /^(.+?) ?(亿元?|[百千]万元?|[千百]元|万元?|元)$/.exec(text) ?? []
  const bracketed = /^\((.+)\)$/.exec(digits)?.[1]
  const written = { digits: bracketed ?? digits, unit: unitNamed(unit) }
  return bracketed ? negated(written) : written
}

const negated = ({ digits, unit }: Written): Written => ({ digits: `-${digits}`, unit })

interface Amount {
  readonly yuan: number
  readonly unit: MoneyUnit
}

/** Exact, but for fractions of a yuan, which are rounded half away from zero: money is whole yuan. */
function yuanOf(decimal: string, unit: MoneyUnit): number {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const numerator = BigInt(whole + fraction) * 10n ** BigInt(moneyPowers[unit])
  const denominator = 10n ** BigInt(fraction.length)
  const size = Number((2n * numerator + denominator) / (2n * denominator))
  return decimal.startsWith('-') && size !== 0 ? -size : size
}

function readUnsigned(decimal: string, unit: MoneyUnit, cell: RawCell): Reading<number | null> {
  if (unit === columnUnit) return wan.read({ value: decimal }, entryContext)
  const yuan = yuanOf(decimal, unit)
  return Number.isSafeInteger(yuan)
    ? taken(yuan)
    : refused('cell/too-large', `${quoted(cell)}太大，请核对单位是不是${unit}`)
}

function readAmount(cell: RawCell, allowsNegative: boolean, assumed: MoneyUnit): Reading<Amount | null> {
  const written = takeApart(plainly(String(cell.value)))
  const decimal = decimalOf({ value: written.digits })
  // What is no number the import has a sentence for.
  if (decimal === undefined) return readAsIs(cell)
  const unit = written.unit ?? assumed
  const reading = readUnsigned(decimal.replace('-', ''), unit, cell)
  if (!reading.ok) return reading
  const size = reading.value ?? 0
  if (!decimal.startsWith('-') || size === 0) return taken({ yuan: size, unit })
  return allowsNegative
    ? taken({ yuan: -size, unit })
    : refused('cell/negative', `${quoted(cell)}是负数，这一列不能小于 0`)
}

function readAsIs(cell: RawCell): Reading<Amount | null> {
  const reading = wan.read(cell, entryContext)
  return reading.ok ? taken(null) : reading
}

/** Money in whole yuan; a number without a unit is in `assumed`. */
export function coerceMoney(raw: string, column: SheetColumn, assumed: MoneyUnit = columnUnit): Coerced {
  const read = orEmpty((cell) => readAmount(cell, column.allowsNegative === true, assumed))
  const reading = read({ value: raw }, entryContext)
  if (!reading.ok) return coercedFrom(reading)
  if (!reading.value) return coercedFrom(taken(null))
  const { yuan, unit } = reading.value
  return unit === columnUnit ? coercedFrom(taken(yuan)) : asConverted(yuan, unit, columnUnit)
}

/** The number as it was written, without the unit behind it. */
export const digitsOf = (raw: string): string => takeApart(plainly(raw)).digits

/** Whether the text names its unit itself, so that none has to be assumed. */
export const namesUnit = (raw: string): boolean => takeApart(plainly(raw)).unit !== undefined
