import type { CorrectionForm } from '@pianqu/shared/corrections/correction.contract.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import { emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { LockException } from '@pianqu/shared/periods/period.contract.ts'

/** A correction that waits for its decision, as a test needs it. */
export function aCorrection(changes: Partial<Correction> = {}): Correction {
  return {
    correctionId: 'c1',
    reportId: 'r1',
    unitCode: 'U1',
    unitName: '锦南区',
    projectCode: 'P1',
    projectName: '文体枢纽',
    month: '2025-09',
    field: 'investedYuan',
    oldValue: 1_000_000,
    newValue: 400_000,
    reason: '重复计列',
    state: 'proposed',
    proposedBy: '王',
    proposedAt: '2025-10-28T02:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    decisionNote: null,
    effect: {
      project: { from: 9_000_000, to: 8_400_000 },
      area: null,
      published: [{ month: '2025-09', snapshot: '2025-09-1' }],
    },
    isOwn: false,
    mayDecide: true,
    ...changes,
  }
}

/** What a district may correct: one project, whose September was published. */
export function aForm(changes: Partial<CorrectionForm> = {}): CorrectionForm {
  return {
    units: [{ code: 'U1', name: '锦南区' }],
    unitCode: 'U1',
    report: { id: 'r1', month: '2025-10' },
    projects: [{ code: 'P1', name: '文体枢纽' }],
    months: [
      {
        month: '2025-09',
        snapshot: '2025-09-1',
        content: { ...emptyContent, investedYuan: 1_000_000, progressBasisPoints: 4000 },
      },
      { month: '2025-08', snapshot: null, content: null },
    ],
    ...changes,
  }
}

/** A lock exception of one line that is over, as a test needs it. */
export function anException(changes: Partial<LockException> = {}): LockException {
  return {
    exceptionId: 'e1',
    month: '2025-10',
    unitCode: 'U1',
    unitName: '锦南区',
    projectCode: 'P1',
    projectName: '文体枢纽',
    reason: '与统计核对',
    grantedBy: '魏',
    grantedAt: '2025-11-10T02:00:00.000Z',
    until: '2025-11-12T10:00:00.000Z',
    isActive: false,
    ...changes,
  }
}
