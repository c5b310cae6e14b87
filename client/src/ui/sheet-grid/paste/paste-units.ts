import { type MoneyUnit, moneyPowers } from '@pianqu/shared/workbook/unit-text.ts'
import type { SheetColumn } from '../sheet.ts'

/** Money that was read in one unit and last month's money beside it, both above 0. */
export interface UnitSample {
  readonly column: SheetColumn
  readonly assumed: MoneyUnit
  readonly yuan: number
  readonly previousYuan: number
}

/** Amounts a thousand times last month's are not growth but another unit. */
export interface UnitQuestion {
  readonly column: SheetColumn
  readonly assumed: MoneyUnit
  readonly suggested: MoneyUnit
  /** How many cells speak for it. */
  readonly count: number
}

const suspicious = 1000
const candidates: readonly MoneyUnit[] = ['元', '万元', '亿元']

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 1
  return sorted.length % 2 === 1 ? upper : Math.sqrt(upper * (sorted[middle - 1] ?? upper))
}

function suggest(ratio: number, assumed: MoneyUnit): MoneyUnit | undefined {
  const away = (unit: MoneyUnit) => Math.abs(Math.log10(ratio) + moneyPowers[unit] - moneyPowers[assumed])
  const best = candidates.toSorted((a, b) => away(a) - away(b))[0]
  return best === assumed ? undefined : best
}

/** Asks of a column whether its numbers were meant in another unit. */
function questionOf(samples: readonly UnitSample[]): UnitQuestion | undefined {
  const [first] = samples
  if (!first) return undefined
  const ratio = median(samples.map(({ yuan, previousYuan }) => yuan / previousYuan))
  if (ratio < suspicious && ratio > 1 / suspicious) return undefined
  const suggested = suggest(ratio, first.assumed)
  return suggested && { column: first.column, assumed: first.assumed, suggested, count: samples.length }
}

/** One question for every column that needs one. */
export function unitQuestions(samples: readonly UnitSample[]): UnitQuestion[] {
  const columns = [...new Set(samples.map(({ column }) => column))]
  return columns
    .map((column) => questionOf(samples.filter((sample) => sample.column === column)))
    .filter((question) => question !== undefined)
}
