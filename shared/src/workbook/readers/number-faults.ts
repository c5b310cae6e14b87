import { cellText, decimalText, quoted } from '../cell-text.ts'
import { type Reading, refused } from '../fault.ts'
import type { RawCell } from '../raw-cell.ts'
import { longestNumber } from './decimal.ts'

/** The number of a cell and what its format makes of it, where a person sees another size than the file holds. */
function otherSize(cell: RawCell): Reading<never> | undefined {
  const { value, flaw, percent, shown } = cell
  if (typeof value !== 'number' || (flaw !== 'other-size' && !percent)) return undefined
  const seen = shown === undefined || shown === '' ? '空白' : `“${shown}”`
  const message = `单元格里存的数是 ${decimalText(value)}，按单元格格式却显示为${seen}，大小不一致。请把格式改成“常规”，按这一列的单位填写实际的数`
  return refused('cell/other-size', message)
}

const numbersIn = /\d[\d.,]*(?:e[+-]?\d+)?/gi

/** Why a cell is no number, by its cause where one can be told; `otherwise` where it cannot. */
export function notANumber(cell: RawCell, otherwise: string): Reading<never> {
  const sized = otherSize(cell)
  if (sized) return sized
  if (cell.value instanceof Date) return refused('cell/not-a-number', `${quoted(cell)}是日期，${otherwise}`)
  const text = cellText(cell)
  if (text.length > longestNumber) {
    return refused('cell/not-a-number', `${quoted(cell)}有 ${text.length} 个字，不是一个数。${otherwise}`)
  }
  if (text.includes('\n')) return refused('cell/line-break', `${quoted(cell)}里有换行，一格只能填一个数。${otherwise}`)
  const numbers = text.normalize('NFKC').match(numbersIn) ?? []
  return numbers.length > 1
    ? refused(
        'cell/two-numbers',
        `${quoted(cell)}里有 ${numbers.length} 个数，分不清是哪一个；一格只能填一个数。${otherwise}`,
      )
    : refused('cell/not-a-number', `${quoted(cell)}不是数字，${otherwise}`)
}
