import type { MeasureUnit } from '../cell-reader.ts'
import { quoted } from '../cell-text.ts'
import { type Reading, refused } from '../fault.ts'
import type { RawCell } from '../raw-cell.ts'
import { isSameUnit, moneyOf, unitAlone } from '../unit-text.ts'

/** A sign of our own money before a number says nothing of its size. */
const ownMoney = '元'

/** The unit that a number's format prints beside it. */
export function unitShown({ value, shown }: RawCell): { unit: string; isBehind: boolean } | undefined {
  if (typeof value !== 'number' || shown === undefined) return undefined
  const text = shown.trim()
  const behind = unitAlone(/[^\d\s.,()]+$/.exec(text)?.[0] ?? '')
  if (behind !== undefined) return { unit: behind, isBehind: true }
  const before = moneyOf(/^[-(\s]*([^\d\s.,()-]+)/.exec(text)?.[1] ?? '')
  return before === undefined || before === ownMoney ? undefined : { unit: before, isBehind: false }
}

/** A number whose format prints another unit of measure beside it than the one its column is read in. */
export function inOtherUnit(cell: RawCell, unit: MeasureUnit): Reading<never> | undefined {
  const written = unitShown(cell)
  if (written === undefined || isSameUnit(written.unit, unit)) return undefined
  return refused(
    'cell/other-size',
    `${quoted(cell)}按单元格格式以${written.unit}显示，导入只认${unit}，请换算成${unit}并改正格式`,
  )
}
