import { z } from 'zod'
import { openTo, xlsx } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { monthSchema } from '../time/month.ts'

export const snapshotEntrySchema = z.object({
  number: z.string().describe('2025-09-1'),
  month: monthSchema,
  takenAt: z.string(),
  takenBy: z.string(),
  note: z.string().nullable(),
  hash: z.string().describe('SHA-256 of what was frozen'),
})
export type SnapshotEntry = z.infer<typeof snapshotEntrySchema>

export const listSnapshots = openTo('figures:read').get('/api/snapshots', {
  summary: 'Snapshots, newest first',
  query: z.object({ month: monthSchema.optional() }),
  reply: pageOf(snapshotEntrySchema),
})

export const getSnapshotsWorkbook = openTo('figures:read').download('/api/workbooks/snapshots', {
  summary: 'The same list as a workbook, with the columns that are asked for',
  query: z.object({ month: monthSchema.optional(), ...workbookQueryShape }),
  file: xlsx,
})
