import { z } from 'zod'
import { openTo, xlsx } from '../http/endpoint.ts'
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
  corrected: z
    .array(z.string())
    .optional()
    .describe('Approved corrections of the value, oldest first: from what to what, why, who proposed and approved it'),
})
export type SourceRow = z.infer<typeof sourceRowSchema>

const readingSchema = z.object({ shown: z.string(), formula: z.string().describe('With the numbers put in') })
/** One figure as it is printed somewhere, with the formula that gives these very characters. */
export type Reading = z.infer<typeof readingSchema>

const params = z.object({ figure: z.enum(sourceFigures) })
const askedShape = { ...monthQueryShape, ...snapshotQueryShape, code: z.string().max(40).optional() }

export const getSource = openTo('figures:read').get('/api/sources/:figure', {
  summary: 'What a figure is made of: formula with numbers, rows, file and cell',
  params,
  query: z.object({ ...askedShape, offset: z.coerce.number().int().nonnegative().default(0).describe('Rows to skip') }),
  reply: z.object({
    figure: z.enum(sourceFigures),
    month: monthSchema,
    ...provisionalShape,
    snapshot: z.string().nullable().describe('The snapshot these rows were frozen in; null: as they stand now'),
    title: z.string(),
    value: z.string(),
    definition: z.string(),
    formula: z.string().describe('With the numbers put in'),
    readings: z
      .array(readingSchema)
      .default([])
      .describe('The same figure as lists, charts and sentences print it, where that is not the value'),
    rows: z.array(sourceRowSchema).describe('At most 200 from the offset on, the largest first'),
    total: z.int(),
    hidden: z.int().describe('Rows of other districts that this reader may not open'),
  }),
})
export type FigureSource = z.output<typeof getSource.reply>

export const getSourceWorkbook = openTo('figures:read').download('/api/workbooks/sources/:figure', {
  summary: 'Every row of a figure that this reader may open, as a workbook',
  params,
  query: z.object(askedShape),
  file: xlsx,
})
