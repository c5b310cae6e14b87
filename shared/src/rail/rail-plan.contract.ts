import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { listedShape, listQuery, railTargetsSchema, scenarioSideSchema } from './rail.contract.ts'
import { railBases, railScopes } from './rail-basis.ts'
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
const readers = openTo('figures:read')
const savers = openTo('rail:import')

export const listRailPlans = readers.get('/api/rail/scenarios', {
  summary: 'Saved scenarios of rail, newest first',
  reply: z.object({ rows: z.array(railPlanSchema), maySave: z.boolean() }),
})

export const getRailPlan = readers.get('/api/rail/scenarios/:id', {
  summary: 'One saved scenario; an archived one still answers',
  params: planParams,
  reply: railPlanSchema,
})

export const saveRailPlan = savers.post('/api/rail/scenarios', {
  summary: 'Save a scenario under a name',
  body: z.object(content),
  reply: railPlanSchema,
})

export const changeRailPlan = savers.put('/api/rail/scenarios/:id', {
  summary: 'Change one of your own scenarios',
  params: planParams,
  body: z.object({ version: z.int(), ...content }),
  reply: railPlanSchema,
})

export const archiveRailPlan = savers.post('/api/rail/scenarios/:id/archive', {
  summary: 'Put one of your own scenarios away',
  params: planParams,
  body: z.object({ version: z.int() }),
  reply: railPlanSchema,
})

const crossingSchema = z.object({ on: daySchema.nullable(), isForecast: z.boolean() })

const comparedSideSchema = scenarioSideSchema.extend({
  cityCrossing: crossingSchema.describe('The first day from which the city meets the target for good'),
})

export const compareRailPlans = readers.get('/api/rail/scenarios/compare', {
  summary: 'Saved scenarios side by side with what is planned, on one day',
  query: z.object({
    ids: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.uuid()).min(1).max(5)),
    on: daySchema.optional().describe('Left out: the day of the first scenario'),
    scope: z.enum(railScopes).default('central'),
    basis: z.enum(railBases).default('area'),
    list: listQuery,
  }),
  reply: z.object({
    on: daySchema,
    ...listedShape,
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
