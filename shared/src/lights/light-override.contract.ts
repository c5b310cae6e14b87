import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { codeParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { monthSchema } from '../time/month.ts'
import { filledIn } from '../words/filled-in.ts'
import { overrideLights } from './light-override.ts'

export const lightOverrideSchema = z.object({
  overrideId: z.string(),
  light: z.enum(overrideLights),
  reason: z.string(),
  fromMonth: monthSchema,
  untilMonth: monthSchema.describe('As it was granted'),
  ...signed,
  lastMonth: monthSchema.nullable().describe('Where it was ended early: the last month in which it holds'),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
})
export type LightOverrideRow = z.infer<typeof lightOverrideSchema>

export const listLightOverrides = openTo('figures:read').get('/api/projects/:code/light-overrides', {
  summary: 'Lights of a project that a person decided, newest first',
  params: codeParams,
  reply: z.object({
    rows: z.array(lightOverrideSchema),
    total: z.int(),
    firstMonth: monthSchema.describe('The first month that a new one can hold for: published ones stay as they are'),
  }),
})

export const setLightOverride = openTo('lights:write').create('/api/projects/:code/light-overrides', {
  summary: 'Decide a light by hand (人工), with reason and end month; the computed light stays visible beside it',
  params: codeParams,
  body: z.object({
    light: z.enum(overrideLights),
    reason: filledIn('原因', 2, 200),
    fromMonth: monthSchema.optional().describe('The first month that is not published, unless said otherwise'),
    untilMonth: monthSchema.describe('The last month in which it holds'),
  }),
  reply: lightOverrideSchema,
})

export const endLightOverride = openTo('lights:write').post('/api/projects/:code/light-overrides/:overrideId/end', {
  summary: 'End an override early: from the first month that is not published the computed light shows again',
  params: codeParams.extend({ overrideId: z.string() }),
  body: z.object({ reason: filledIn('原因', 2, 200) }),
  reply: lightOverrideSchema,
})
