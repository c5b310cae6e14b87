import { z } from 'zod'
import { openTo } from '../../http/endpoint.ts'
import { daySchema } from '../../time/day.ts'
import { yearTextSchema } from '../../time/year.ts'
import { directions } from '../direction.ts'
import { yearParams } from '../round.schema.ts'
import { resultContentSchema } from './result.schema.ts'

const readers = openTo('assessment:read')

const versionSchema = z.object({
  version: z.int(),
  publishedAt: z.string(),
  publishedOn: daySchema,
  publishedBy: z.string(),
  because: z.string().nullable(),
})

export const getResults = readers.get('/api/assessment/rounds/:year/results', {
  summary: 'Published results of a direction, the newest version unless told; assessment/sealed before publication',
  params: yearParams,
  query: z.object({ direction: z.enum(directions), version: z.coerce.number().int().min(1).optional() }),
  reply: resultContentSchema.extend({
    ...versionSchema.shape,
    hash: z.string().describe('SHA-256 of what was frozen'),
    isIntact: z.boolean(),
    versions: z.array(versionSchema).describe('Newest first'),
  }),
})

const sideSchema = z.object({ final: z.number().nullable(), display: z.string(), place: z.int().nullable() })

export const compareRounds = readers.get('/api/assessment/compare', {
  summary: 'Two published rounds side by side: final scores, places, sections, and what the schemes changed',
  query: z.object({
    from: yearTextSchema,
    to: yearTextSchema,
  }),
  reply: z.object({
    from: z.int(),
    to: z.int(),
    directions: z.array(
      z.object({
        direction: z.enum(directions),
        schemeChanges: z.array(z.string()).describe('In sentences; none where the schemes are the same'),
        rows: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            from: sideSchema.nullable().describe('null: not marked in that year'),
            to: sideSchema.nullable(),
            change: z.number().nullable(),
            placesGained: z.int().nullable(),
            sections: z.array(
              z.object({
                code: z.string(),
                name: z.string(),
                from: z.number().nullable(),
                to: z.number().nullable(),
                change: z.number().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})
export type RoundComparison = z.output<typeof compareRounds.reply>
