import type { Day } from '../../time/day.ts'
import { type Month, monthOf } from '../../time/month.ts'
import { type CellReader, orEmpty } from '../cell-reader.ts'
import { quoted } from '../cell-text.ts'
import { type Reading, refused, taken } from '../fault.ts'
import type { RawCell } from '../raw-cell.ts'
import { datePartsOf, isAmbiguous, isOfOtherZone } from './date-parts.ts'

const otherZone = (cell: RawCell, example: string): Reading<never> | undefined =>
  isOfOtherZone(cell)
    ? refused(
        'cell/other-zone',
        `${quoted(cell)}是其他时区的时刻，换成北京时间可能是另一天，请改填北京时间的日期，如 ${example}`,
      )
    : undefined

/** A month in any of the ways offices write it; of a day, its month. */
export const month: CellReader<Month> = {
  rule: '月份，填 2025-03，也可以是 2025.3、2025年3月、2025/3/1',
  example: '2025-03',
  width: 12,
  numeric: false,
  read: orEmpty((cell, context) => {
    const elsewhere = otherZone(cell, '2025-03')
    if (elsewhere) return elsewhere
    const parts = datePartsOf(cell, context)
    if (!parts)
      return refused('cell/not-a-month', `${quoted(cell)}不是存在的月份，请填写四位年和 1 到 12 月，如 2025-03`)
    const year = Number(parts.year)
    if (!isAmbiguous(cell)) return taken(monthOf(year, Number(parts.month)))
    const meant = [monthOf(year, 1), monthOf(year, 10)].find((candidate) => candidate === context.month)
    return meant
      ? taken(meant)
      : refused(
          'cell/ambiguous-month',
          `${quoted(cell)}存成了数字，分不清是 1 月还是 10 月，请改填 ${year}-01 或 ${year}-10`,
        )
  }),
}

/** A day; a month alone stands for its first day, as documents do when they name only the month. */
export const day: CellReader<Day> = {
  rule: '日期，填 2025-03-14；只填月份时按当月 1 日',
  example: '2025-03-14',
  width: 13,
  numeric: false,
  read: orEmpty((cell, context) => {
    const elsewhere = otherZone(cell, '2025-03-14')
    if (elsewhere) return elsewhere
    const parts = datePartsOf(cell, context)
    if (!parts) return refused('cell/not-a-day', `${quoted(cell)}不是存在的日期，请填写年月日，如 2025-03-14`)
    if (isAmbiguous(cell)) {
      return refused(
        'cell/ambiguous-month',
        `${quoted(cell)}存成了数字，分不清是 1 月还是 10 月，请改填 ${parts.year}-01-01 这样的日期`,
      )
    }
    // `datePartsOf` has checked that the day exists.
    return taken(`${parts.year}-${parts.month}-${parts.day ?? '01'}` as Day)
  }),
}
