import { z } from 'zod'
import { codesOf } from '../words/codes-of.ts'

/** Life of one line: 未填 → 草稿 → 已提交 → 已退回 or 已审 (design §4). */
export const lineStatusNames = {
  empty: '未填',
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  accepted: '已审',
} as const
export const lineStatuses = codesOf(lineStatusNames)
export const lineStatusSchema = z.enum(lineStatuses)
export type LineStatus = keyof typeof lineStatusNames

/** Life of a report as it is stored; what the board shows follows from it and the day. */
export const reportStatuses = ['open', 'submitted', 'returned', 'accepted'] as const
export const reportStatusSchema = z.enum(reportStatuses)
export type ReportStatus = (typeof reportStatuses)[number]

/** The board's states of a report (domain.md §4). */
export const boardStateNames = {
  'not-due': '填报中',
  waiting: '待报',
  overdue: '逾期',
  missing: '未报',
  submitted: '已报',
  returned: '退回',
  accepted: '已接收',
  published: '已发布',
} as const
export const boardStates = codesOf(boardStateNames)
export const boardStateSchema = z.enum(boardStates)
export type BoardState = keyof typeof boardStateNames

/** The states of a month that asks for reports; one that was imported asks for none. */
export const reportPeriodStates = ['open', 'closed', 'published'] as const
export type ReportPeriodState = (typeof reportPeriodStates)[number]

export const reportSteps = ['submit', 'withdraw', 'accept', 'sendBack', 'reopen', 'takeBack'] as const
export const reportStepSchema = z.enum(reportSteps)
export type ReportStep = (typeof reportSteps)[number]
