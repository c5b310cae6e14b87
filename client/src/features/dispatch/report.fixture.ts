import { emptyContent, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import { defaultLineCheckRule } from '@pianqu/shared/reports/line-check-rule.schema.ts'
import type { Report, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { addMonths } from '@pianqu/shared/time/month.ts'

interface LineChanges extends Omit<Partial<ReportDraftLine>, 'content' | 'previous'> {
  readonly content?: Partial<ReportContent>
  readonly previous?: Partial<ReportContent> | null
}

/** A line of October as a test needs it: untouched, with a September to stand on. */
export function draftLine({ content, previous, ...changes }: LineChanges = {}): ReportDraftLine {
  const before = { ...emptyContent, investedYuan: 8_000_000, progressBasisPoints: 4000, imageProgress: '主体施工' }
  return {
    projectCode: 'P1',
    projectName: '文体枢纽',
    areaName: '锦南总部区',
    status: 'empty',
    content: { ...before, investedYuan: null, ...content },
    previous: previous === null ? null : { ...before, ...previous },
    planYuan: 120_000_000,
    expectedYuan: 100_000_000,
    ytdBeforeYuan: 60_000_000,
    investedBeforeYuan: 60_000_000,
    totalInvestmentYuan: 500_000_000,
    recentYuan: Array.from({ length: 12 }, (_, index) => ({
      month: addMonths('2024-10', index),
      investedYuan: 8_000_000,
    })),
    light: null,
    isUnchanged: false,
    unchangedInARow: 0,
    isExempt: false,
    isExcepted: false,
    exemptReason: null,
    filledBy: null,
    updatedAt: null,
    ...changes,
  }
}

/** A report of October that may be filled in and submitted. */
export function aReport(changes: Partial<Report> = {}): Report {
  const lines = changes.lines ?? [draftLine(), draftLine({ projectCode: 'P2', projectName: '滨江道路' })]
  return {
    id: 'r1',
    month: '2025-10',
    unitCode: 'U1',
    unitName: '锦南区',
    status: 'open',
    state: 'not-due',
    counts: {
      owed: lines.length,
      exempt: 0,
      empty: lines.length,
      draft: 0,
      submitted: 0,
      returned: 0,
      accepted: 0,
      unchanged: 0,
    },
    isOnTime: null,
    submittedAt: null,
    version: 1,
    dueOn: '2025-11-07',
    originalDueOn: null,
    dueReason: null,
    lateUntil: '2025-11-12',
    provisional: true,
    periodState: 'open',
    filledBy: null,
    checkedBy: null,
    signedBy: null,
    lines,
    formers: [],
    checks: [],
    checkRule: defaultLineCheckRule,
    comments: [],
    steps: [
      { step: 'submit', allowed: true, because: null },
      { step: 'withdraw', allowed: false, because: 'report/wrong-status' },
    ],
    ...changes,
  }
}
