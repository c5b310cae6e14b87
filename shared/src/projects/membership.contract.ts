import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'

const params = z.object({ code: z.string() })

/** How long a project was in a cluster, and who said so. */
const membershipRowSchema = z.object({
  from: daySchema.nullable().describe('null: from the beginning'),
  until: daySchema.nullable().describe('The first day on which it no longer holds; null: it still does'),
  isToCome: z.boolean().describe('Decided for a day that has not come yet'),
  clusterCode: z.string().nullable(),
  clusterName: z.string().nullable(),
  areaName: z.string().nullable(),
  reason: z.string(),
  documentNumber: z.string().nullable(),
  by: z.string().nullable(),
})
export type MembershipRow = z.infer<typeof membershipRowSchema>

export const listMemberships = openTo('figures:read').get('/api/projects/:code/memberships', {
  summary: 'The clusters that a project was in, in order, and those that it may be moved to',
  params,
  reply: z.object({
    rows: z.array(membershipRowSchema),
    clusters: z.array(z.object({ code: z.string(), name: z.string(), areaName: z.string() })),
    mayMove: z.boolean(),
  }),
})

export const moveProjectToCluster = openTo('registry:import').post('/api/projects/:code/cluster', {
  summary: 'Move a project to another cluster, or out of any, from a day on: figures of earlier days stay as they were',
  params,
  body: z.object({
    clusterCode: codeSchema.nullable(),
    from: daySchema.optional().describe('Today unless told; a day to come takes effect when it has come'),
    reason: z.string().trim().min(2, '请填写调整原因').max(200),
    documentNumber: z.string().trim().max(100).nullable().default(null),
  }),
  reply: z.object({ code: z.string(), clusterCode: z.string().nullable(), from: daySchema }),
})
