import { type CellReader, orEmpty } from '../cell-reader.ts'
import { cellText, printable, quoted } from '../cell-text.ts'
import { type Doubt, type Reading, refused, taken } from '../fault.ts'
import type { RawCell } from '../raw-cell.ts'
import { decimalOf, scaled } from './decimal.ts'
import { notANumber } from './number-faults.ts'
import { inOtherUnit } from './shown-unit.ts'

const hundred = 10_000

interface Limits {
  /** What a third decimal does: an estimate loses it, a contract must not. */
  readonly decimals: 'cut' | 'exact'
  readonly above: string
}

/**
 * `45%` and `45` are 45 %, and 0.45 is less than one percent, unless the number is shown as a percentage: Excel stores
 * 45 % as 0.45 then. The result is hundredths of a percent point.
 */
function readPercent(cell: RawCell, { decimals, above }: Limits): Reading<number> {
  const isText = typeof cell.value === 'string'
  const decimal = isText
    ? decimalOf({ ...cell, value: withoutSign(String(cell.value)) })
    : decimalOf(withoutPercent(cell))
  if (decimal === undefined) return notANumber(withoutPercent(cell), '请填写 45 或 45% 这样的百分数')
  const { value, hasRest } = scaled(decimal, cell.percent && !isText ? 4 : 2)
  if (value < 0 || (decimal.startsWith('-') && hasRest)) {
    return refused('cell/negative', `${quoted(cell)}是负数，百分数不能小于 0`)
  }
  if (value > hundred || (value === hundred && hasRest)) return refused('cell/over-hundred', `${shown(cell)}${above}`)
  if (hasRest && decimals === 'exact') {
    return refused('cell/too-fine', `${shown(cell)}的小数超过两位，这一列最多填两位小数`)
  }
  return taken(value, doubtOf(cell, value))
}

/** Less than one percent without a sign that says so: a share as a workbook holds it, 0.45 for 45 %, looks the same. */
const isShare = (cell: RawCell, hundredths: number): boolean =>
  hundredths > 0 && hundredths < 100 && !cell.percent && !/[%％]$/.test(cellText(cell))

function doubtOf(cell: RawCell, hundredths: number): Doubt | undefined {
  if (!isShare(cell, hundredths)) return undefined
  const message = `${quoted(cell)}按 ${hundredths / 100}% 读取，不到百分之一；如果是小数写的比例，请改写成 ${hundredths}% 这样的百分数`
  return { code: 'cell/read-as', message }
}

const withoutSign = (text: string): string => {
  const trimmed = printable(text).trim()
  return /[%％]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed
}

/** The percentage itself is what this column wants; a format that shows yet another size is still refused. */
function withoutPercent({ percent: _, ...cell }: RawCell): RawCell {
  return cell
}

/** A number shown as a percentage is quoted as the person sees it, 1.05 as 105%. */
function shown(cell: RawCell): string {
  const isShownAsPercent = cell.percent && typeof cell.value === 'number'
  return isShownAsPercent ? `“${Number((Number(cell.value) * 100).toPrecision(12))}%”` : quoted(cell)
}

/** Progress from 0 to 100 %. */
export const progress: CellReader<number> = {
  rule: '0 到 100 的百分数，填 45 或 45%，保留两位小数',
  example: '45',
  width: 12,
  numeric: true,
  unit: '%',
  read: orEmpty(
    (cell) =>
      inOtherUnit(cell, '%') ??
      readPercent(cell, {
        decimals: 'cut',
        above: '超过 100%，形象进度最高为 100%',
      }),
  ),
}

/** A rate of interest, exact to the hundredth of a percent point. */
export const interestRate: CellReader<number> = {
  rule: '百分数，填 2.15 或 2.15%，最多两位小数',
  example: '2.15',
  width: 10,
  numeric: true,
  unit: '%',
  read: orEmpty(
    (cell) => inOtherUnit(cell, '%') ?? readPercent(cell, { decimals: 'exact', above: '超过 100%，请核对利率' }),
  ),
}

/** A share of a whole, exact to the hundredth of a percent point. */
export const exactShare: CellReader<number> = {
  rule: '0 到 100 的百分数，填 62.5 或 62.5%，最多两位小数',
  example: '62.5',
  width: 14,
  numeric: true,
  unit: '%',
  read: orEmpty(
    (cell) => inOtherUnit(cell, '%') ?? readPercent(cell, { decimals: 'exact', above: '超过 100%，比例最高为 100%' }),
  ),
}
