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

/** A move and why: the same for one project and for several. */
const moveShape = {
  clusterCode: codeSchema.nullable(),
  from: daySchema.optional().describe('Today unless told; a day to come takes effect when it has come'),
  reason: z.string().trim().min(2, '请填写调整原因').max(200),
  documentNumber: z.string().trim().max(100).nullable().default(null),
}

/** How many projects are moved at once. */
export const mostMoved = 100

export const moveProjectsToCluster = openTo('registry:import').post('/api/project-moves', {
  summary:
    'Move several projects to one cluster, or out of any, from a day on: all of them, or none where one cannot be',
  body: z.object({
    codes: z.array(codeSchema).min(1, '请选择项目').max(mostMoved, `一次最多调整 ${mostMoved} 个项目`),
    ...moveShape,
  }),
  reply: z.object({ moved: z.int(), clusterCode: z.string().nullable(), from: daySchema }),
})

export const moveProjectToCluster = openTo('registry:import').post('/api/projects/:code/cluster', {
  summary: 'Move a project to another cluster, or out of any, from a day on: figures of earlier days stay as they were',
  params,
  body: z.object(moveShape),
  reply: z.object({ code: z.string(), clusterCode: z.string().nullable(), from: daySchema }),
})
