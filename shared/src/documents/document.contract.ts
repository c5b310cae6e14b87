import { z } from 'zod'
import { asUploaded, openTo, type ReplyOf } from '../http/endpoint.ts'
import { monthQueryShape, snapshotQueryShape } from '../http/month-query.ts'
import { monthSchema } from '../time/month.ts'
import { bulletinCharts } from './bulletin-charts.ts'
import { documentKinds } from './document-kinds.ts'
import { pieceSchema } from './sentence.ts'

const readers = openTo('figures:read')

export const getDocument = readers.download('/api/documents/:kind', {
  summary:
    'A document of a published month for an office: drawn beside the loop from one snapshot, the newest of the month where none is named; the same bytes each time',
  params: z.object({ kind: z.enum(documentKinds) }),
  query: z.object({
    ...monthQueryShape,
    ...snapshotQueryShape,
    number: z
      .string()
      .max(20)
      .optional()
      .describe('Of supervision.docx: one order, DB-2025-0012, whenever it was issued; left out, those of the month'),
  }),
  file: asUploaded,
})

const paragraphSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({
    kind: z.literal('text'),
    lead: z.string().nullable().describe('The heading of the second level that it begins with'),
    sentence: z.array(pieceSchema).describe('Words, names and figures, each with where it comes from'),
  }),
  z.object({ kind: z.literal('chart'), chart: z.enum(bulletinCharts) }),
])

export const getBulletinText = readers.get('/api/documents/bulletin/text', {
  summary: 'What the 通报 of a published month says, figure by figure, each with where it comes from',
  query: z.object({ ...monthQueryShape, ...snapshotQueryShape }),
  reply: z.object({
    month: monthSchema,
    snapshot: z.string(),
    title: z.string(),
    addressee: z.string(),
    paragraphs: z.array(paragraphSchema),
  }),
})
export type BulletinTextReply = ReplyOf<typeof getBulletinText>
