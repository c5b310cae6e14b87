import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { registryEventKinds, registryEventSchema, registryNouns } from './registry-event.schema.ts'

const namedSchema = z.object({ code: z.string(), name: z.string().nullable() })

const registryEventRowSchema = registryEventSchema.omit({ successors: true }).extend({
  successors: z.array(namedSchema),
  reason: z.string(),
  documentNumber: z.string().nullable(),
  importId: z.string().nullable().describe('The import that brought another name, where one did'),
  by: z.string(),
  at: z.string(),
})
export type RegistryEventRow = z.infer<typeof registryEventRowSchema>

export const listRegistryEvents = openTo('figures:read').get('/api/registry/events', {
  summary: 'What was renamed, merged, transferred or split, newest first',
  query: z.object({ noun: z.enum(registryNouns).optional(), until: daySchema.optional() }),
  reply: pageOf(registryEventRowSchema),
})

export const findFormer = openTo('figures:read').get('/api/registry/former', {
  summary: 'What became of a former code or name; found: null where nothing is known of it',
  query: z.object({ noun: z.enum(registryNouns), written: z.string().trim().min(1).max(100) }),
  reply: z.object({ found: z.object({ sentence: z.string(), successors: z.array(namedSchema) }).nullable() }),
})

const text = (least: number, most: number, missing: string) => z.string().trim().min(least, missing).max(most)

export const addRegistryEvent = openTo('registry:import').post('/api/registry/events', {
  summary:
    'Record that something goes by another name or code, or is part of others, from a day on; imports then find it by both',
  body: z.object({
    kind: z.enum(registryEventKinds),
    noun: z.enum(registryNouns),
    formerCode: codeSchema.describe('Of a rename the code that stays'),
    formerName: text(1, 100, '请填写原名称').nullable().default(null),
    successors: z.array(codeSchema).max(20).default([]).describe('Codes; left out with a rename'),
    on: daySchema,
    reason: text(2, 200, '请填写依据或原因'),
    documentNumber: z.string().trim().max(100).nullable().default(null),
  }),
  reply: registryEventSchema,
})

export const revokeRegistryEvent = openTo('registry:import').post('/api/registry/events/:id/revoke', {
  summary: 'Take back what was recorded wrongly; it stays in the trail',
  params: z.object({ id: z.string() }),
  body: z.object({ reason: text(2, 200, '请填写撤回原因') }),
  reply: z.object({ eventId: z.string() }),
})
