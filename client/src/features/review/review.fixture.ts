import { emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import { defaultLineCheckRule } from '@pianqu/shared/reports/line-check-rule.schema.ts'
import type { Report, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'

const content = { ...emptyContent, investedYuan: 8_000_000, progressBasisPoints: 4000 }

/** A submitted line as a test needs it. */
export function reviewedLine(changes: Partial<ReportDraftLine> = {}): ReportDraftLine {
  return {
    projectCode: 'P1',
    projectName: changes.projectCode ? `项目${changes.projectCode}` : '项目P1',
    areaName: null,
    status: 'submitted',
    content,
    previous: content,
    planYuan: null,
    expectedYuan: null,
    ytdBeforeYuan: 0,
    investedBeforeYuan: 0,
    totalInvestmentYuan: 500_000_000,
    recentYuan: [],
    light: 'green',
    isUnchanged: false,
    unchangedInARow: 0,
    isExempt: false,
    isExcepted: false,
    exemptReason: null,
    filledBy: '魏',
    updatedAt: null,
    ...changes,
  }
}

/** A submitted report that this person may review. */
export function submittedReport(changes: Partial<Report> = {}): Report {
  const lines = changes.lines ?? [reviewedLine(), reviewedLine({ projectCode: 'P2' })]
  const owed = lines.length
  return {
    id: 'r1',
    month: '2025-10',
    unitCode: 'U1',
    unitName: '锦南区',
    status: 'submitted',
    state: 'submitted',
    counts: { owed, exempt: 0, empty: 0, draft: 0, submitted: owed, returned: 0, accepted: 0, unchanged: 0 },
    isOnTime: true,
    submittedAt: '2025-10-28T02:00:00Z',
    version: 4,
    dueOn: '2025-11-07',
    originalDueOn: null,
    dueReason: null,
    lateUntil: '2025-11-12',
    provisional: true,
    periodState: 'open',
    filledBy: '魏',
    checkedBy: '李工',
    signedBy: '王局',
    lines,
    formers: [],
    checks: [],
    checkRule: defaultLineCheckRule,
    comments: [],
    steps: (['accept', 'sendBack', 'reopen'] as const).map((step) => ({ step, allowed: true, because: null })),
    ...changes,
  }
}

/** A line of the queue as a test needs it. */
export function queuedLine(changes: Partial<ReviewLine> = {}): ReviewLine {
  return {
    reportId: 'r1',
    version: 4,
    unitCode: 'U1',
    unitName: '锦南区',
    projectCode: 'P1',
    projectName: changes.projectCode ? `项目${changes.projectCode}` : '项目P1',
    areaName: null,
    status: 'submitted',
    isUnchanged: false,
    unchangedInARow: 0,
    wasReturned: false,
    investedYuan: 8_000_000,
    changeYuan: 0,
    light: 'green',
    lightSentences: [],
    behindDisplay: null,
    hits: [],
    isSafe: false,
    mayTakeBack: false,
    ...changes,
  }
}

/** The queue of a report, in the order of its lines. */
export const queueOf = ({ id, version, lines }: Report): ReviewLine[] =>
  lines.map(({ projectCode, projectName, status, isUnchanged, unchangedInARow }) =>
    queuedLine({ reportId: id, version, projectCode, projectName, status, isUnchanged, unchangedInARow }),
  )

/** What is said of all lines of a queue beside the rows of its page. */
export const wholeQueue = (rows: readonly ReviewLine[]) => ({
  units: new Set(rows.map(({ unitCode }) => unitCode)).size,
  safe: rows.filter(({ isSafe }) => isSafe),
})
