import type { Inbox, InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'

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

/** `10月月报应报55行，已交54行、退回1行；另有3件在等别人，不计入6件`; null where the list says all there is. */
export function inboxSubline({ month, others, total }: Pick<Inbox, 'month' | 'others' | 'total'>): string | null {
  const handed = month && month.accepted + month.submitted
  const report = month && handed !== null && `${monthNumber(month.month)}月月报应报${month.owed}行，已交${handed}行`
  const back = month && month.returned > 0 && `退回${month.returned}行`
  const rest = others.total > 0 && `另有${others.total}件在等别人，不计入${total}件`
  return [[report, back].filter(Boolean).join('、'), rest].filter(Boolean).join('；') || null
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

export const weekdayOf = (day: Day): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
