import { type CellReader, type MeasureUnit, orEmpty } from '../cell-reader.ts'
import { cellText, decimalText, quoted } from '../cell-text.ts'
import { type Reading, refused, taken } from '../fault.ts'
import type { RawCell } from '../raw-cell.ts'
import { decimalOf, scaled } from './decimal.ts'
import { notANumber } from './number-faults.ts'
import { inOtherUnit } from './shown-unit.ts'

interface WholeRange {
  readonly min: number
  readonly max: number
  readonly example: string
  readonly unit?: MeasureUnit
}

/** A whole number; a unit written behind it, `15年`, is forgiven. */
export const whole = (range: WholeRange): CellReader<number> => wholeReader(range, false)

/** A number that is kept whole: decimals are rounded half up. */
export const roundedWhole = (range: WholeRange): CellReader<number> => wholeReader(range, true)

/** Decimal text to the nearest integer, halves away from zero. */
function rounded(text: string): ReturnType<typeof scaled> {
  const tenths = scaled(text, 1).value
  return { value: Math.sign(tenths) * Math.round(Math.abs(tenths) / 10), hasRest: false }
}

function wholeReader({ min, max, example, unit }: WholeRange, isRounded: boolean): CellReader<number> {
  const rule = isRounded ? `${min} 到 ${max} 的数字，小数四舍五入为整数` : `${min} 到 ${max} 的整数`
  return {
    rule,
    example,
    width: 10,
    numeric: true,
    ...(unit && { unit }),
    read: orEmpty((cell) => {
      const otherUnit = unit && inOtherUnit(cell, unit)
      if (otherUnit) return otherUnit
      const decimal = decimalOf(withoutUnit(cell, unit))
      if (decimal === undefined) return notANumber(cell, `请填写${rule}，如 ${example}`)
      const { value, hasRest } = isRounded ? rounded(decimal) : scaled(decimal, 0)
      if (hasRest) return refused('cell/not-whole', `${quoted(cell)}不是整数，请填写${rule}`)
      return value < min || value > max
        ? refused('cell/out-of-range', `${quoted(cell)}超出范围，请填写${rule}`)
        : taken(value)
    }),
  }
}

function withoutUnit(cell: RawCell, unit: string | undefined): RawCell {
  if (typeof cell.value !== 'string' || !unit) return cell
  const text = cell.value.normalize('NFKC').trim()
  return { ...cell, value: text.endsWith(unit) ? text.slice(0, -unit.length) : text }
}

const yearText = (cell: RawCell): string => (typeof cell.value === 'number' ? decimalText(cell.value) : cellText(cell))

/** A year, `2025` or `2025年`. */
export const year: CellReader<number> = {
  rule: '四位数的年份',
  example: '2025',
  width: 8,
  numeric: true,
  read: orEmpty((cell) => {
    const value = Number(/^(\d{4})(?:\s*年\s*度?)?$/.exec(yearText(cell).normalize('NFKC'))?.[1])
    return value >= 2000 && value <= 2100
      ? taken(value)
      : refused('cell/not-a-year', `${quoted(cell)}不是年份，请填写 2000 到 2100 之间的四位数，如 2025`)
  }),
}

interface DegreeRange {
  readonly name: string
  readonly limit: number
  readonly example: string
}

/** Decimal degrees within ± the limit; metres without one where the import says that its system is projected. */
export function degrees({ name, limit, example }: DegreeRange): CellReader<number> {
  const rule = `十进制度数，-${limit} 到 ${limit}`
  return {
    rule: `${name}，${rule}`,
    example,
    width: 12,
    numeric: true,
    read: orEmpty((cell, { planePositions }): Reading<number> => {
      const value = Number(decimalOf(cell))
      if (Number.isNaN(value)) return notANumber(cell, `请填写${name}，${rule}，如 ${example}`)
      return Math.abs(value) > limit && !planePositions
        ? refused(
            'cell/out-of-range',
            `${quoted(cell)}超出${name}的范围，应在 -${limit} 到 ${limit} 之间，请检查经纬度是否填反`,
          )
        : taken(value)
    }),
  }
}
