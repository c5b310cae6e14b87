import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const title = z.string()
const unitCode = z.string()

const drafted = told(
  z.object({ title, claimUntil: daySchema }),
  ({ title, claimUntil }) => `「${title}」，${claimUntil}截止揭榜`,
)

const stepped = told(
  z.object({ title, awarded: z.array(z.string()).readonly().optional(), reason: z.string().optional() }),
  ({ title, awarded, reason }) => joined([`「${title}」`, awarded?.join('；'), reason]),
)

const claimed = told(
  z.object({ title, unitCode }),
  ({ title, unitCode }, { unitName }) => `「${title}」，${unitName(unitCode)}`,
)

const set = told(
  z.object({ title, milestone: z.string(), dueOn: daySchema, unitCode }),
  ({ title, milestone, dueOn, unitCode }, { unitName }) =>
    `「${title}」，${unitName(unitCode)}，节点「${milestone}」，${dueOn}前`,
)

const reported = told(
  z.object({ title, milestone: z.string(), doneOn: daySchema, proof: z.string() }),
  ({ title, milestone, doneOn, proof }) => joined([`「${title}」`, `节点「${milestone}」`, `${doneOn}完成`, proof]),
)

const judged = told(z.object({ title, milestone: z.string(), note: z.string().nullable() }), (detail) =>
  joined([`「${detail.title}」`, `节点「${detail.milestone}」`, detail.note]),
)

export const challengeActions = {
  ...called(drafted, { 'challenge.draft': '起草榜单', 'challenge.change': '更改榜单草稿' }),
  ...called(stepped, {
    'challenge.publish': '张榜',
    'challenge.award': '评定中榜单位',
    'challenge.complete': '认定榜单完成',
    'challenge.fail': '认定榜单未完成',
    'challenge.withdraw': '撤榜',
  }),
  ...called(claimed, { 'challenge.claim': '揭榜', 'challenge.withdraw-claim': '撤回揭榜' }),
  ...called(set, { 'challenge.add-milestone': '设定节点' }),
  ...called(reported, { 'challenge.report-milestone': '报节点完成' }),
  ...called(judged, { 'challenge.confirm-milestone': '确认节点', 'challenge.return-milestone': '退回节点' }),
} as const satisfies TrailActions

export const challengeSubjects = { challenge: '榜单' } as const satisfies TrailSubjects
