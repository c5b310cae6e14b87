import type { Actor } from '@pianqu/shared/access/access.ts'
import { takesLine } from '@pianqu/shared/reports/line-lock.ts'
import {
  decideReportStep,
  isTheirsToTakeBack,
  lineAfter,
  type ReportDecision,
} from '@pianqu/shared/reports/report.workflow.ts'
import { reportStatus } from '@pianqu/shared/reports/report-standing.ts'
import type { ReportStep } from '@pianqu/shared/reports/report-status.ts'
import type { ReportAggregate } from './report.repository.ts'

/** The rule asked about a stored report; in a closed month a district writes only where an exception lets it. */
export function decideStep(
  step: ReportStep,
  { report, period, lines }: ReportAggregate,
  actor: Pick<Actor, 'role' | 'unitCode' | 'userId'>,
): ReportDecision {
  const decision = decideReportStep(
    step,
    {
      status: reportStatus(lines),
      unitCode: report.unitCode,
      filledBy: report.filledBy,
      periodState: period.state,
      isUnderReview: lines.some(({ status, acceptedBy }) => status === 'returned' || acceptedBy !== null),
    },
    actor,
  )
  if (!decision.allowed) return decision
  const moved = lines.filter(({ status, isExempt }) => !isExempt && lineAfter(step, status) !== null)
  if (moved.length === 0 && step !== 'submit' && step !== 'withdraw')
    return { allowed: false, because: 'report/wrong-status' }
  if (step === 'takeBack' && !moved.some((line) => isTheirsToTakeBack(line, actor)))
    return { allowed: false, because: 'report/accepted-by-other' }
  if (step !== 'submit' && step !== 'withdraw') return decision
  if (period.state === 'open' || moved.some(takesLine)) return decision
  return { allowed: false, because: 'report/period-closed' }
}
