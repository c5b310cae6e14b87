import type { Period, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { nextSnapshotNumber } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { monthText } from '@pianqu/shared/time/month.ts'

export const stepNames: Record<PeriodStep, string> = {
  close: '截止填报',
  reopen: '重新开放',
  publish: '发布',
  republish: '重新发布',
}

/** How much a snapshot of the month would freeze. */
export interface Frozen {
  readonly projects: number
  readonly areas: number
}

const missingOf = (rows: readonly ReportRow[]) => {
  const missing = rows.filter(({ state }) => ['not-due', 'waiting', 'overdue', 'missing'].includes(state))
  return { reports: missing.length, lines: missing.reduce((sum, { counts }) => sum + counts.empty + counts.draft, 0) }
}

/** What a step will do, in numbers, before it is done. */
export function consequenceOf(step: PeriodStep, period: Period, rows: readonly ReportRow[], frozen?: Frozen): string {
  const { month, accepted, owed, snapshot } = period
  const number = nextSnapshotNumber(month, snapshot)
  const missing = missingOf(rows)
  const left = owed - accepted
  const unaccepted = left > 0 ? `还有 ${left} 行没有接收，按未报处理，并记入快照。` : '全部应报的行都已接收。'
  const whole = frozen ? `${frozen.projects} 个项目、${frozen.areas} 个片区` : '全部项目和片区'
  const sentences: Record<PeriodStep, string> = {
    close:
      missing.reports > 0
        ? `还有 ${missing.reports} 个区县、${missing.lines} 行没有提交，截止后不能再填。已提交的继续审核，可以重新开放。`
        : '各区县都已提交。截止后不能再填，已提交的继续审核，可以重新开放。',
    reopen: `${rows.length} 个区县可以继续填写和提交；已接收的 ${accepted} 行不变。`,
    publish: `将固定 ${accepted}/${owed} 行、${rows.length} 个区县的数据，以及 ${whole}的数字、灯号、排名和规则版本为快照 ${number}，此后不能修改。${unaccepted}`,
    republish: `将按现在的数据固定 ${whole}为新快照 ${number}，${snapshot ?? '原快照'} 保留可查、可对比；会议、文件和大屏从此引用新快照。`,
  }
  return `${monthText(month)}：${sentences[step]}`
}
