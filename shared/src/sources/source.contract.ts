import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { monthQueryShape, provisionalShape, snapshotQueryShape } from '../http/month-query.ts'
import { monthSchema } from '../time/month.ts'
import { sourceRefSchema } from './source.schema.ts'
import { sourceFigures } from './source-figures.ts'

const sourceRowSchema = z.object({
  label: z.string(),
  detail: z.string(),
  value: z.string(),
  subject: z
    .object({
      kind: z.enum(['area', 'project', 'batch', 'station']),
      code: z.string(),
    })
    .nullable(),
  source: sourceRefSchema.nullable(),
})
export type SourceRow = z.infer<typeof sourceRowSchema>

export const getSource = openTo('figures:read').get('/api/sources/:figure', {
  summary: 'What a figure is made of: formula with numbers, rows, file and cell',
  params: z.object({ figure: z.enum(sourceFigures) }),
  query: z.object({ ...monthQueryShape, ...snapshotQueryShape, code: z.string().max(40).optional() }),
  reply: z.object({
    figure: z.enum(sourceFigures),
    month: monthSchema,
    ...provisionalShape,
    snapshot: z.string().nullable().describe('The snapshot these rows were frozen in; null: as they stand now'),
    title: z.string(),
    value: z.string(),
    definition: z.string(),
    formula: z.string().describe('With the numbers put in'),
    rows: z.array(sourceRowSchema).describe('At most 200, the largest first'),
    total: z.int(),
    hidden: z.int().describe('Rows of other districts that this reader may not open'),
  }),
})
export type FigureSource = z.output<typeof getSource.reply>
