import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

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
  ...called(created, { 'race.create': '设立赛马' }),
  ...called(withdrawn, { 'race.withdraw': '撤销赛马' }),
} as const satisfies TrailActions

export const rankingSubjects = { race: '赛马' } as const satisfies TrailSubjects
