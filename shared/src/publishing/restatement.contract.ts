import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { monthQueryShape } from '../http/month-query.ts'
import { pageOf } from '../http/page.ts'
import { monthSchema } from '../time/month.ts'
import { snapshotComparisonSchema } from './snapshot.contract.ts'
import { snapshotEntrySchema } from './snapshot-list.contract.ts'

export const restatementSchema = z.object({
  month: monthSchema,
  snapshot: snapshotEntrySchema
    .pick({ number: true, takenAt: true, takenBy: true })
    .describe('The newest of the month'),
  areas: snapshotComparisonSchema.shape.areas.describe('From what the snapshot says to what stands now'),
  projects: snapshotComparisonSchema.shape.projects.describe('Those this person may open'),
  hiddenProjects: z.int(),
})
export type Restatement = z.infer<typeof restatementSchema>

export const listRestatements = openTo('figures:read').get('/api/figures/restatements', {
  summary: 'Published months whose figures are no longer those of their newest snapshot, newest first',
  query: z.object(monthQueryShape),
  reply: pageOf(restatementSchema),
})
