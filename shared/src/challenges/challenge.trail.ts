import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

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

const claimed = told(z.object({ title, unitCode }), ({ title, unitCode }) => `「${title}」，单位${unitCode}`)

const set = told(
  z.object({ title, milestone: z.string(), dueOn: daySchema, unitCode }),
  ({ title, milestone, dueOn, unitCode }) => `「${title}」，单位${unitCode}，节点「${milestone}」，${dueOn}前`,
)

const reported = told(
  z.object({ title, milestone: z.string(), doneOn: daySchema, proof: z.string() }),
  ({ title, milestone, doneOn, proof }) => joined([`「${title}」`, `节点「${milestone}」`, `${doneOn}完成`, proof]),
)

const judged = told(z.object({ title, milestone: z.string(), note: z.string().nullable() }), (detail) =>
  joined([`「${detail.title}」`, `节点「${detail.milestone}」`, detail.note]),
)

export const challengeActions = {
  'challenge.draft': { name: '起草榜单', ...drafted },
  'challenge.change': { name: '更改榜单草稿', ...drafted },
  'challenge.publish': { name: '张榜', ...stepped },
  'challenge.award': { name: '评定中榜单位', ...stepped },
  'challenge.complete': { name: '认定榜单完成', ...stepped },
  'challenge.fail': { name: '认定榜单未完成', ...stepped },
  'challenge.withdraw': { name: '撤榜', ...stepped },
  'challenge.claim': { name: '揭榜', ...claimed },
  'challenge.withdraw-claim': { name: '撤回揭榜', ...claimed },
  'challenge.add-milestone': { name: '设定节点', ...set },
  'challenge.report-milestone': { name: '报节点完成', ...reported },
  'challenge.confirm-milestone': { name: '确认节点', ...judged },
  'challenge.return-milestone': { name: '退回节点', ...judged },
} as const satisfies TrailActions

export const challengeSubjects = { challenge: '榜单' } as const satisfies TrailSubjects
