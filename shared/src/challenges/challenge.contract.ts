import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { daySchema } from '../time/day.ts'
import { filledIn } from '../words/filled-in.ts'
import {
  challengeContentSchema,
  challengeStates,
  claimContentSchema,
  claimStates,
  milestoneContentSchema,
  milestoneStates,
} from './challenge.schema.ts'
import { challengeSteps, milestoneSteps } from './challenge.workflow.ts'

const readers = openTo('figures:read')
const writers = openTo('challenges:write')
const claimants = openTo('challenges:claim')

const holderSchema = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  reason: z.string().describe('Why this unit was awarded the task'),
})

const challengeRowSchema = challengeContentSchema.extend({
  challengeId: z.string(),
  areaName: z.string().nullable(),
  publisher: z.string().describe('The unit that publishes it'),
  state: z.enum(challengeStates),
  publishedOn: daySchema.nullable(),
  claimCount: z.int().nullable().describe('null for those who may not know while claims are open'),
  ownClaim: z.enum(claimStates).nullable().describe("What became of the reader's own claim"),
  holders: z.array(holderSchema),
  milestoneCount: z.int(),
  confirmedCount: z.int(),
  overdueCount: z.int(),
  version: z.int(),
})
export type ChallengeRow = z.infer<typeof challengeRowSchema>

export const listChallenges = readers.get('/api/challenges', {
  summary: 'Published tasks, newest first; drafts only for those who prepare them',
  query: z.object({ area: z.string().max(40).optional() }),
  reply: pageOf(challengeRowSchema),
})

const claimSchema = claimContentSchema.extend({
  claimId: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  state: z.enum(claimStates),
  reason: z.string().nullable(),
  ...signed,
})
export type Claim = z.infer<typeof claimSchema>

const milestoneSchema = milestoneContentSchema.extend({
  milestoneId: z.string(),
  unitName: z.string(),
  state: z.enum(milestoneStates),
  isOverdue: z.boolean(),
  proof: z.string().nullable(),
  doneOn: daySchema.nullable(),
  note: z.string().nullable().describe('What the task force said of it last'),
  maySteps: z.array(z.enum(milestoneSteps)),
  version: z.int(),
})
export type Milestone = z.infer<typeof milestoneSchema>

const challengeSchema = challengeRowSchema.extend({
  claims: z.array(claimSchema).describe('All for the task force, leaders and auditors; else the own one'),
  milestones: z.array(milestoneSchema),
  verdict: z.object({ reason: z.string(), on: daySchema }).nullable(),
  withdrawReason: z.string().nullable(),
  maySteps: z.array(z.enum(challengeSteps)),
  mayClaim: z.boolean(),
})
export type Challenge = z.infer<typeof challengeSchema>

export const getChallenge = readers.get('/api/challenges/:id', {
  summary: 'One task with its holders and milestones, and the claims that the reader may see',
  params: idParams,
  reply: challengeSchema,
})

export const addChallenge = writers.create('/api/challenges', {
  summary: 'Draft a task',
  body: challengeContentSchema,
  reply: challengeSchema,
})

export const changeChallenge = writers.put('/api/challenges/:id', {
  summary: 'Change a draft',
  params: idParams,
  body: challengeContentSchema.extend({ version: z.int() }),
  reply: challengeSchema,
})

const aReason = filledIn('理由', 2, 500)

export const stepChallenge = writers.post('/api/challenges/:id/steps', {
  summary: 'Publish, award with reasons, conclude with a verdict, or withdraw a task',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({ step: z.literal('publish'), version: z.int() }),
    z.object({
      step: z.literal('award'),
      version: z.int(),
      awards: z.array(z.object({ unitCode: z.string(), reason: aReason })).min(1, '请至少选定一个单位'),
    }),
    z.object({ step: z.literal('complete'), version: z.int(), reason: aReason, on: daySchema }),
    z.object({ step: z.literal('fail'), version: z.int(), reason: aReason, on: daySchema }),
    z.object({ step: z.literal('withdraw'), version: z.int(), reason: aReason }),
  ]),
  reply: challengeSchema,
})

export const putClaim = claimants.put('/api/challenges/:id/claim', {
  summary: 'Claim a task for the own unit, or change that claim, until the deadline',
  params: idParams,
  body: claimContentSchema,
  reply: challengeSchema,
})

export const withdrawClaim = claimants.post('/api/challenges/:id/claim/withdraw', {
  summary: 'Take the own claim back before the deadline',
  params: idParams,
  body: z.object({ reason: aReason }),
  reply: challengeSchema,
})

export const addMilestone = writers.create('/api/challenges/:id/milestones', {
  summary: 'Set a milestone for a holder of the task',
  params: idParams,
  body: milestoneContentSchema,
  reply: challengeSchema,
})

export const stepMilestone = openTo('challenges:claim', 'challenges:write').post(
  '/api/challenges/:id/milestones/:milestoneId/steps',
  {
    summary: 'Report a milestone done with proof, confirm it, or send it back',
    params: z.object({ id: z.string(), milestoneId: z.string() }),
    body: z.discriminatedUnion('step', [
      z.object({
        step: z.literal('report'),
        version: z.int(),
        proof: filledIn('完成情况和证明', 2, 1000),
        doneOn: daySchema,
      }),
      z.object({ step: z.literal('confirm'), version: z.int(), note: z.string().trim().max(500).optional() }),
      z.object({ step: z.literal('return'), version: z.int(), note: aReason }),
    ]),
    reply: challengeSchema,
  },
)
