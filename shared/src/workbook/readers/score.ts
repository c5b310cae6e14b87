import { type CellReader, orEmpty } from '../cell-reader.ts'
import { quoted } from '../cell-text.ts'
import { refused, taken } from '../fault.ts'
import { decimalOf, scaled } from './decimal.ts'
import { notANumber } from './number-faults.ts'

const most = 1000

/** Points of an assessment, exact to the hundredth that is published: `87.5` is 8750. */
export const score: CellReader<number> = {
  rule: `0 到 ${most} 的得分，最多两位小数`,
  example: '87.5',
  width: 10,
  numeric: true,
  read: orEmpty((cell) => {
    const decimal = decimalOf(cell)
    if (decimal === undefined) return notANumber(cell, '请填写得分，如 87.5')
    const { value, hasRest } = scaled(decimal, 2)
    if (hasRest) return refused('cell/too-fine', `${quoted(cell)}的小数超过两位，得分最多填两位小数`)
    return value < 0 || value > most * 100
      ? refused('cell/out-of-range', `${quoted(cell)}超出范围，得分应在 0 到 ${most} 之间`)
      : taken(value)
  }),
}
