import { type Actor, may, type Permission } from '../access/access.ts'
import type { ProblemCode } from '../http/problem.ts'
import type { LineStatus, ReportPeriodState, ReportStatus, ReportStep } from './report-status.ts'

interface Step {
  /** Statuses of the report in which the step can be taken. */
  readonly from: readonly ReportStatus[]
  readonly needs: Permission
  /** Somebody else than who filled it in must take it. */
  readonly byAnother: boolean
  /** What becomes of each line the step concerns; a line in any other status is left alone. */
  readonly lines: Readonly<Partial<Record<LineStatus, LineStatus>>>
}

/** A report of a closed month may be handed in line by line, under an exception: the rest of it stays open. */
const handedIn = ['open', 'submitted', 'returned'] as const

/** The workflow of a monthly report, whole (domain.md §4). A step that is not here cannot happen. */
export const reportStepTable = {
  submit: {
    from: ['open', 'returned'],
    needs: 'reports:write',
    byAnother: false,
    lines: { draft: 'submitted', returned: 'submitted' },
  },
  withdraw: { from: ['submitted'], needs: 'reports:write', byAnother: false, lines: { submitted: 'draft' } },
  accept: { from: handedIn, needs: 'reports:review', byAnother: true, lines: { submitted: 'accepted' } },
  sendBack: { from: handedIn, needs: 'reports:review', byAnother: true, lines: { submitted: 'returned' } },
  reopen: {
    from: ['submitted', 'returned', 'accepted'],
    needs: 'reports:review',
    byAnother: false,
    lines: { accepted: 'returned' },
  },
  // 撤销通过: who accepted a line thinks again; the district need not do anything.
  takeBack: {
    from: ['open', 'submitted', 'returned', 'accepted'],
    needs: 'reports:review',
    byAnother: false,
    lines: { accepted: 'submitted' },
  },
} as const satisfies Record<ReportStep, Step>

interface Subject {
  readonly status: ReportStatus
  readonly unitCode: string
  readonly filledBy: string | null
  readonly periodState: ReportPeriodState
  /** Some line has been accepted or sent back: the review has begun. */
  readonly isUnderReview: boolean
}

export type ReportDecision = { readonly allowed: true } | { readonly allowed: false; readonly because: ProblemCode }

const refuse = (because: ProblemCode): ReportDecision => ({ allowed: false, because })

/** A district's own report only; who reviews may act on all. */
function isTheirs(actor: Pick<Actor, 'role' | 'unitCode'>, needs: Permission, unitCode: string): boolean {
  return needs === 'reports:review' || actor.role !== 'district' || actor.unitCode === unitCode
}

/** May this person take this step with this report? The button asks it and so does the server. */
export function decideReportStep(
  step: ReportStep,
  report: Subject,
  actor: Pick<Actor, 'role' | 'unitCode' | 'userId'>,
): ReportDecision {
  const { from, needs, byAnother }: Step = reportStepTable[step]
  if (!may(actor, needs)) return refuse('auth/forbidden')
  if (!isTheirs(actor, needs, report.unitCode)) return refuse('common/not-found')
  if (report.periodState === 'published') return refuse('report/published')
  if (byAnother && report.filledBy === actor.userId) return refuse('report/own-report')
  if (step === 'withdraw' && report.isUnderReview) return refuse('report/under-review')
  return from.includes(report.status) ? { allowed: true } : refuse('report/wrong-status')
}

/** Only who accepted a line takes that back; one that was imported was accepted by nobody. */
export const isTheirsToTakeBack = (
  { acceptedBy }: { readonly acceptedBy: string | null },
  { userId }: Pick<Actor, 'userId'>,
): boolean => acceptedBy === userId

/** What a line becomes by a step, or `null` where the step does not concern a line in this status. */
export function lineAfter(step: ReportStep, status: LineStatus): LineStatus | null {
  const { lines }: Step = reportStepTable[step]
  return lines[status] ?? null
}

/** A report's status follows from its lines: exempt ones are not asked. */
export function statusOf(lines: readonly LineStatus[]): ReportStatus {
  if (lines.length > 0 && lines.every((line) => line === 'accepted')) return 'accepted'
  if (lines.includes('returned')) return 'returned'
  const isHandedIn = lines.every((line) => line === 'submitted' || line === 'accepted')
  return lines.length > 0 && isHandedIn ? 'submitted' : 'open'
}
