import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { stepBody } from '../http/step-body.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { directions } from './direction.ts'
import { resultBases } from './mark.schema.ts'
import { recusalSchema, roundRowSchema, roundSchema, yearParams } from './round.schema.ts'

const readers = openTo('assessment:read')
const writers = openTo('assessment:write')

const reasonSchema = z.string().trim().min(1, '请说明理由').max(500)

export const listRounds = readers.get('/api/assessment/rounds', {
  summary: 'Rounds of the two-way assessment, newest first',
  reply: pageOf(roundRowSchema),
})

export const getRound = readers.get('/api/assessment/rounds/:year', {
  summary: 'One round: schemes, raters, targets, recusals and the steps that may be taken',
  params: yearParams,
  reply: roundSchema,
})

const recusalShape = { raterCode: codeSchema, targetCode: codeSchema, reason: reasonSchema }

export const createRound = writers.create('/api/assessment/rounds', {
  summary: 'Open the round of a year from its adopted schemes; all departments and all districts unless told',
  body: z.object({
    year: yearSchema,
    markingDue: daySchema,
    departmentCodes: z.array(codeSchema).min(1).max(200).optional(),
    districtCodes: z.array(codeSchema).min(1).max(200).optional(),
    recusals: z.array(z.object(recusalShape)).max(2000).default([]),
  }),
  reply: roundSchema,
})

export const changeRound = writers.put('/api/assessment/rounds/:year', {
  summary: 'Move the last day of marking, while marking',
  params: yearParams,
  body: z.object({ version: z.int(), markingDue: daySchema, reason: reasonSchema }),
  reply: roundSchema,
})

export const roundSteps = ['close-marking', 'begin-audit', 'back-to-reply', 'publish'] as const
export type RoundStep = (typeof roundSteps)[number]

export const takeRoundStep = writers.post('/api/assessment/rounds/:year/steps', {
  summary: 'Marking → reply → audit → published, both directions at once; back only from audit to reply',
  params: yearParams,
  body: stepBody(roundSteps, {
    reason: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe('Of going back, and of closing before the last day while somebody has not handed in'),
  }),
  reply: roundSchema,
})

export const chooseBasis = writers.post('/api/assessment/rounds/:year/basis', {
  summary: 'Another basis for a direction whose own is refused because nothing connects its marks; in audit',
  params: yearParams,
  body: z.object({
    version: z.int(),
    direction: z.enum(directions),
    basis: z.enum(resultBases),
    reason: reasonSchema,
  }),
  reply: roundSchema,
})

export const addRecusal = openTo('assessment:write', 'assessment:mark').create(
  '/api/assessment/rounds/:year/recusals',
  {
    summary: 'A rater does not mark a target (回避): granted where the task force says so, asked for by the rater',
    params: yearParams,
    body: z.object(recusalShape),
    reply: recusalSchema,
  },
)

export const decideRecusal = writers.post('/api/assessment/rounds/:year/recusals/:recusalId/steps', {
  summary: 'Grant or refuse what a rater asked for, while marking',
  params: yearParams.extend({ recusalId: z.string() }),
  body: z.object({ step: z.enum(['grant', 'refuse']), reason: z.string().trim().max(500).optional() }),
  reply: recusalSchema,
})

export const markingStandings = ['not-begun', 'begun', 'handed-in'] as const
export type MarkingStanding = (typeof markingStandings)[number]

export const getMarkingBoard = readers.get('/api/assessment/rounds/:year/board', {
  summary: 'Who has handed in, begun or not begun; nothing that comes from a mark',
  params: yearParams,
  reply: z.object({
    rows: z.array(
      z.object({
        direction: z.enum(directions),
        raterCode: z.string(),
        raterName: z.string(),
        standing: z.enum(markingStandings),
        handedInAt: z.string().nullable(),
      }),
    ),
    total: z.int(),
    directions: z.array(z.object({ direction: z.enum(directions), handedIn: z.int(), raters: z.int() })),
  }),
})
