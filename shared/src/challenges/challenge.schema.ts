import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'

export const challengeKindNames = {
  technology: '技术攻关',
  investment: '招商引资',
  mechanism: '机制创新',
  project: '项目建设',
  other: '其他',
} as const
export const challengeKinds = codesOf(challengeKindNames)
export type ChallengeKind = keyof typeof challengeKindNames

export const challengeStateNames = {
  draft: '草稿',
  published: '已张榜',
  awarded: '已揭榜',
  completed: '完成',
  failed: '未完成',
  withdrawn: '已撤榜',
} as const
export const challengeStates = codesOf(challengeStateNames)
export type ChallengeState = keyof typeof challengeStateNames

/** What is asked of whoever takes the task on. */
export const challengeContentSchema = z.object({
  title: filledIn('榜单题目', 2, 80),
  ask: filledIn('任务要求', 2, 2000),
  kind: z.enum(challengeKinds).nullable().default(null),
  areaCode: codeSchema.nullable().default(null),
  claimUntil: daySchema.describe('The last day of claims'),
  documentNumber: z.string().trim().max(60).nullable().default(null),
})
export type ChallengeContent = z.infer<typeof challengeContentSchema>

/** What a unit says when it claims a task; not public. */
export const claimContentSchema = z.object({
  text: filledIn('揭榜说明', 2, 2000),
  plan: filledIn('实施方案', 2, 2000),
  contact: filledIn('联系人和电话', 2, 100),
})
export type ClaimContent = z.infer<typeof claimContentSchema>

export const claimStateNames = {
  submitted: '已揭榜，待评定',
  withdrawn: '已撤回',
  awarded: '中榜',
  'not-awarded': '未中榜',
} as const
export const claimStates = codesOf(claimStateNames)
export type ClaimState = keyof typeof claimStateNames

export const milestoneStateNames = {
  open: '进行中',
  reported: '已报完成，待确认',
  returned: '退回补充',
  confirmed: '已确认',
} as const
export const milestoneStates = codesOf(milestoneStateNames)
export type MilestoneState = keyof typeof milestoneStateNames

export const milestoneContentSchema = z.object({
  unitCode: codeSchema.describe('A unit that was awarded the task'),
  title: filledIn('节点内容', 2, 200),
  dueOn: daySchema,
})
export type MilestoneContent = z.infer<typeof milestoneContentSchema>
