import { codesOf } from '../words/codes-of.ts'

export const correctionStateNames = { proposed: '待审批', approved: '已批准', refused: '未同意' } as const
export const correctionStates = codesOf(correctionStateNames)
export type CorrectionState = keyof typeof correctionStateNames
