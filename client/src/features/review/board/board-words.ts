import type { Period, PeriodState } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { isAllExempt } from '@pianqu/shared/reports/timeliness-words.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'

const has = (rows: readonly ReportRow[], ...states: ReportRow['state'][]): number =>
  rows.filter(({ state }) => states.includes(state)).length

interface Board {
  readonly rows: readonly ReportRow[]
  readonly month: Period['month']
  readonly periodState: PeriodState | null
  readonly snapshot: string | null
}

/** The board in one sentence: `10月：24个区县已报18个，2个逾期；已接收 310/412 行`; of a published month that it is published. */
export function boardHeadline({ rows: all, month, periodState, snapshot }: Board): string {
  // Who owes nothing has nothing to report.
  const rows = all.filter((row) => !isAllExempt(row))
  const exempt = all.length - rows.length
  const handedIn = has(rows, 'submitted', 'accepted', 'published')
  const [overdue, returned, missing] = [has(rows, 'overdue'), has(rows, 'returned'), has(rows, 'missing')]
  const accepted = rows.reduce((sum, { counts }) => sum + counts.accepted, 0)
  const owed = rows.reduce((sum, { counts }) => sum + counts.owed, 0)
  const parts = [
    `${rows.length}个区县已报${handedIn}个`,
    exempt > 0 && `${exempt}个免报`,
    overdue > 0 && `${overdue}个逾期`,
    missing > 0 && `${missing}个未报`,
    returned > 0 && `${returned}个退回待改`,
  ]
  const state = periodState === 'published' ? `已发布${snapshot ? `（${snapshot}）` : ''}；` : ''
  return `${monthNumber(month)}月：${state}${parts.filter(Boolean).join('，')}；已接收 ${accepted}/${owed} 行`
}

/** `按时 15 · 迟报 3 · 未到期 6`; what has not come is 逾期 once its day has passed, and 未报 once the month is closed. */
export function timelinessText(all: readonly ReportRow[]): string {
  const rows = all.filter((row) => !isAllExempt(row))
  const count = (value: boolean) => rows.filter(({ isOnTime }) => isOnTime === value).length
  const absent = rows.filter(({ isOnTime }) => isOnTime === null)
  const [missing, overdue] = [has(absent, 'missing'), has(absent, 'overdue')]
  const rest = absent.length - missing - overdue
  const parts = [
    `按时 ${count(true)}`,
    `迟报 ${count(false)}`,
    overdue > 0 && `逾期 ${overdue}`,
    missing > 0 && `未报 ${missing}`,
    rest > 0 && `未到期 ${rest}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
