import { z } from 'zod'
import { openTo, xlsx } from '../http/endpoint.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { trailFaultSchema } from './trail-fault.ts'

export const trailLineSchema = z.object({
  seq: z.int(),
  at: z.string().describe('UTC instant'),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  names: z
    .record(z.string(), z.string())
    .optional()
    .describe('What the projects and bond batches are called whose codes stand in detail or subject'),
  isWithheld: z.literal(true).optional().describe('The particulars are closed to this reader; detail is empty'),
})
export type TrailLine = z.infer<typeof trailLineSchema>

const filterShape = {
  q: pageQueryShape.q,
  subject: z.string().max(200).optional().describe('Such as project:P0001; one without lines finds what begins so'),
  action: z.string().max(60).optional().describe('Such as report.submit'),
  actor: z.string().max(60).optional().describe('User id or user name'),
  from: z.string().max(30).optional().describe('A day of Asia/Shanghai, or an instant in UTC'),
  to: z.string().max(30).optional().describe('The same; a day is taken whole'),
}

export const listTrail = openTo('trail:read').get('/api/trail', {
  summary: 'The audit trail, newest first',
  query: z.object({ ...pageQueryShape, ...filterShape }),
  reply: pageOf(trailLineSchema),
})

/** How many lines a workbook of the trail takes. */
export const mostTrailRows = 10_000

export const getTrailWorkbook = openTo('trail:read').download('/api/workbooks/trail', {
  summary: 'The same lines as a workbook, the newest ten thousand of them',
  query: z.object({ ...filterShape, ...workbookQueryShape }),
  file: xlsx,
})

const trailPersonSchema = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
})
export type TrailPerson = z.infer<typeof trailPersonSchema>

export const listTrailPeople = openTo('trail:read').get('/api/trail/people', {
  summary: 'Whose lines can be asked for',
  reply: pageOf(trailPersonSchema),
})

export const verifyTrail = openTo('trail:read').get('/api/trail/verify', {
  summary:
    'Recomputes the chain of the whole trail and looks at what it vouches for: anchors, snapshots, results, figures, rows, evidence, accounts, schema',
  reply: z.object({
    ok: z.boolean(),
    lines: z.int(),
    brokenAt: z.int().nullable().describe('The first line that does not follow from the one before'),
    faults: z.array(trailFaultSchema).describe('All that was found, at most 200 of them'),
    found: z.int().describe('How many there are in all'),
  }),
})
