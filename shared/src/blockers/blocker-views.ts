import { codesOf } from '../words/codes-of.ts'

/** Which of the blockers are looked at. */
export const blockerViewNames = {
  city: '待市级议定',
  lead: '我牵头',
  raised: '我提出',
  overdue: '已逾期',
  open: '未销号',
  closed: '已销号',
  all: '全部',
} as const
export const blockerViews = codesOf(blockerViewNames)
export type BlockerView = keyof typeof blockerViewNames
