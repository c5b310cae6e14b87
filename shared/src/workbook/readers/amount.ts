import { parseWan } from '../../money/yuan.ts'
import { type CellReader, orEmpty } from '../cell-reader.ts'
import { quoted } from '../cell-text.ts'
import { type Reading, refused, taken } from '../fault.ts'
import type { RawCell } from '../raw-cell.ts'
import { decimalOf } from './decimal.ts'
import { notANumber } from './number-faults.ts'
import { inOtherUnit } from './shown-unit.ts'

function readTenThousands(cell: RawCell, unit: '万元' | '万人'): Reading<number> {
  const otherwise = `请填写以${unit}为单位的数字，如 500 或 1234.5`
  const otherUnit = inOtherUnit(cell, unit)
  if (otherUnit) return otherUnit
  const decimal = decimalOf(cell)
  if (decimal === undefined) return notANumber(cell, otherwise)
  const parsed = parseWan(decimal)
  if (parsed.ok) {
    return parsed.yuan < 0 ? refused('cell/negative', `${quoted(cell)}是负数，这一列不能小于 0`) : taken(parsed.yuan)
  }
  if (parsed.reason === 'too-fine') {
    return refused('cell/too-fine', `${quoted(cell)}的小数超过 4 位，以${unit}为单位最多填 4 位小数，请先四舍五入`)
  }
  if (parsed.reason === 'too-large') return refused('cell/too-large', `${quoted(cell)}太大，请核对单位是不是${unit}`)
  return notANumber(cell, otherwise)
}

const rule = (unit: string) => `以${unit}为单位的数字，最多 4 位小数，可以带千分位逗号`

/** 万元, 0 or more, to whole yuan. */
export const wan: CellReader<number> = {
  rule: rule('万元'),
  example: '1234.5',
  width: 16,
  numeric: true,
  unit: '万元',
  read: orEmpty((cell) => readTenThousands(cell, '万元')),
}

/** 万元 above 0, to whole yuan. */
export const positiveWan: CellReader<number> = {
  ...wan,
  rule: `${rule('万元')}，大于 0`,
  read: orEmpty((cell) => {
    const reading = readTenThousands(cell, '万元')
    return reading.ok && reading.value === 0
      ? refused('cell/not-positive', `${quoted(cell)}不大于 0，这一列的金额应大于 0`)
      : reading
  }),
}

/** 万人 to persons; four decimals are one person, as four decimals of 万元 are one yuan. */
export const tenThousandPeople: CellReader<number> = {
  rule: rule('万人'),
  example: '12.5',
  width: 14,
  numeric: true,
  unit: '万人',
  read: orEmpty((cell) => readTenThousands(cell, '万人')),
}
