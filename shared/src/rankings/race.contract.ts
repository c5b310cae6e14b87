import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { pageOf } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { monthSchema } from '../time/month.ts'
import { codesOf } from '../words/codes-of.ts'
import { raceContentSchema, raceSchema } from './race.schema.ts'

export const raceStateNames = { waiting: '未开始', running: '进行中', ended: '已结束', withdrawn: '已撤销' } as const
export const raceStates = codesOf(raceStateNames)
export type RaceState = keyof typeof raceStateNames

const memberSchema = z.object({ code: z.string(), name: z.string() })

const raceRowSchema = raceSchema.omit({ members: true }).extend({
  members: z.array(memberSchema),
  indicatorName: z.string(),
  state: z.enum(raceStates),
  latestMonth: monthSchema.nullable().describe('The newest month with standings'),
  leaders: z.array(memberSchema).describe('In that month; several where they share the place'),
})
export type RaceRow = z.infer<typeof raceRowSchema>

const standingSchema = z.object({
  code: z.string(),
  name: z.string(),
  place: z.int().nullable(),
  tied: z.boolean(),
  value: z.number().nullable().describe('Percent with 2 decimals, not cut at 100'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  display: z.string(),
  gapToLeader: z.number().nullable().describe('Points behind the first, 0 for the first'),
  met: z.boolean().nullable().describe('The target; null without one'),
  missing: z.string().nullable(),
})
export type RaceStanding = z.infer<typeof standingSchema>

const raceReply = raceRowSchema.extend({
  basis: z.string().describe('What is raced on, in words'),
  months: z.array(
    z.object({
      month: monthSchema,
      label: z.string(),
      isRanked: z.boolean(),
      isPublished: z.boolean(),
      ...provisionalShape,
      notice: z.string().nullable(),
      rows: z.array(standingSchema),
    }),
  ),
  verdict: z.string().nullable().describe('Once the last month is published'),
})
export type Race = z.infer<typeof raceReply>

export const listRaces = openTo('figures:read').get('/api/races', {
  summary: '赛马: chosen groups raced on one indicator over months, the newest first',
  reply: pageOf(raceRowSchema),
})

export const getRace = openTo('figures:read').get('/api/races/:id', {
  summary: 'One race with its standings month by month and, at its end, the verdict',
  params: idParams,
  reply: raceReply,
})

export const createRace = openTo('rankings:write').create('/api/races', {
  summary: 'Start a race',
  body: raceContentSchema,
  reply: raceReply,
})

export const withdrawRace = openTo('rankings:write').post('/api/races/:id/withdraw', {
  summary: 'Withdraw a race that was set up wrongly; it stays on the list with the reason',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(1, '请说明撤销的理由').max(200, '理由最多200个字') }),
  reply: raceReply,
})
