import { z } from 'zod'
import { get, post, put } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { railBases, railScopes, railTargetsSchema, scenarioSideSchema } from './rail.contract.ts'
import { railScenarioSchema } from './rail-scenario.schema.ts'

const content = {
  name: z.string().trim().min(1).max(40),
  note: z.string().trim().max(400).default(''),
  on: daySchema.describe('The day it is looked at on'),
  scope: z.enum(railScopes).default('central'),
  scenario: railScenarioSchema,
}

export const railPlanSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  ...content,
  by: z.string(),
  at: z.string().describe('ISO instant'),
  isMine: z.boolean(),
  isArchived: z.boolean(),
})
export type RailPlan = z.infer<typeof railPlanSchema>

const planParams = z.object({ id: z.uuid() })
const mayRead = { anyOf: ['figures:read'] as const }
const maySave = { anyOf: ['rail:import'] as const }

export const listRailPlans = get('/api/rail/scenarios', {
  summary: 'Saved scenarios of rail, newest first',
  access: mayRead,
  reply: z.object({ rows: z.array(railPlanSchema), maySave: z.boolean() }),
})

export const getRailPlan = get('/api/rail/scenarios/:id', {
  summary: 'One saved scenario; an archived one still answers',
  access: mayRead,
  params: planParams,
  reply: railPlanSchema,
})

export const saveRailPlan = post('/api/rail/scenarios', {
  summary: 'Save a scenario under a name',
  access: maySave,
  body: z.object(content),
  reply: railPlanSchema,
})

export const changeRailPlan = put('/api/rail/scenarios/:id', {
  summary: 'Change one of your own scenarios',
  access: maySave,
  params: planParams,
  body: z.object({ version: z.int(), ...content }),
  reply: railPlanSchema,
})

export const archiveRailPlan = post('/api/rail/scenarios/:id/archive', {
  summary: 'Put one of your own scenarios away',
  access: maySave,
  params: planParams,
  body: z.object({ version: z.int() }),
  reply: railPlanSchema,
})

const crossingSchema = z.object({ on: daySchema.nullable(), isForecast: z.boolean() })

const comparedSideSchema = scenarioSideSchema.extend({
  cityCrossing: crossingSchema.describe('The first day from which the city meets the target for good'),
})

export const compareRailPlans = get('/api/rail/scenarios/compare', {
  summary: 'Saved scenarios side by side with what is planned, on one day',
  access: mayRead,
  query: z.object({
    ids: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.uuid()).min(1).max(5)),
    on: daySchema.optional().describe('Left out: the day of the first scenario'),
    scope: z.enum(railScopes).default('central'),
    basis: z.enum(railBases).default('area'),
  }),
  reply: z.object({
    on: daySchema,
    basis: z.enum(railBases),
    targets: railTargetsSchema,
    today: comparedSideSchema.describe('As planned, without any scenario'),
    scenarios: z.array(
      comparedSideSchema.extend({
        id: z.uuid(),
        name: z.string(),
        lifted: z.array(z.string()).describe('Codes of areas that meet the target with it and not without'),
        lost: z.array(z.string()),
        problems: z.array(z.object({ code: z.string(), message: z.string() })),
      }),
    ),
  }),
})
