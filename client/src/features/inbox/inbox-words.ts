import type { InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'

/** `还有2天`, `今天`, `逾期13天`. */
export function leftText(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn)
  if (left === 0) return '今天'
  return left > 0 ? `还有${left}天` : `逾期${-left}天`
}

/** `10-30`, with the year where it is another than today's. */
export const shortDay = (day: Day, today: Day): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day)

/** The finding of the page; its number is that of the list and of the bar. */
export function inboxHeadline(rows: readonly Pick<InboxRow, 'dueOn'>[], today: Day): string {
  if (rows.length === 0) return '现在没有事等我处理'
  const days = rows.flatMap(({ dueOn }) => dueOn ?? []).sort()
  const [first] = days
  const count = `${rows.length}件事等我处理`
  if (first === undefined) return `${count}，都没有规定期限`
  const late = days.filter((day) => day < today).length
  const lateText = late > 0 ? `其中${late}件逾期` : '没有逾期'
  return `${count}，最早${shortDay(first, today)}到期（${leftText(first, today)}）；${lateText}`
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const weekdayOf = (day: Day): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
