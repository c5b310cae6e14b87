import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import { joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

/** `「…」自2025年11月起：投资进度50、按期开工50，目标80分；依据…`. */
const adopted = told(
  z.looseObject({
    name: z.string(),
    effectiveMonth: monthSchema,
    parts: z.array(z.looseObject({ name: z.string(), weight: z.number() })),
    target: z.number(),
    reason: z.string(),
  }),
  ({ name, effectiveMonth, parts, target, reason }) => {
    const weights = parts.map((part) => `${part.name}${part.weight}`).join('、')
    return `「${name}」自${monthText(effectiveMonth)}起：${weights}，目标${target}分；${reason}`
  },
)

const created = told(
  z.object({
    name: z.string(),
    members: z.array(z.string()).readonly(),
    indicator: z.string().optional(),
    fromMonth: monthSchema,
    toMonth: monthSchema,
    targetPercent: z.number().nullish(),
  }),
  ({ name, members, fromMonth, toMonth }) =>
    `「${name}」，${members.length}家参赛，${monthText(fromMonth)}至${monthText(toMonth)}`,
)

const withdrawn = told(z.object({ name: z.string(), reason: z.string() }), ({ name, reason }) =>
  joined([`「${name}」`, reason]),
)

export const rankingActions = {
  'ranking-rule.adopt': { name: '定月度指数规则', ...adopted },
  'race.create': { name: '设立赛马', ...created },
  'race.withdraw': { name: '撤销赛马', ...withdrawn },
} as const satisfies TrailActions

export const rankingSubjects = { 'ranking-rule': '月度指数规则', race: '赛马' } as const satisfies TrailSubjects
