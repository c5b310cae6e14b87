import { z } from 'zod'
import { asUploaded, openTo } from '../http/endpoint.ts'
import { monthQueryShape, snapshotQueryShape } from '../http/month-query.ts'
import { documentKinds } from './document-kinds.ts'

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
