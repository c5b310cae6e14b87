import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { clauseSchema } from '../headlines/headline.ts'
import { openTo } from '../http/endpoint.ts'
import { monthQueryShape, provisionalShape, snapshotQueryShape } from '../http/month-query.ts'
import { indicatorCardSchema } from '../indicators/indicator.contract.ts'
import { lightCountsSchema, lightSchema } from '../lights/light.schema.ts'
import { behindDisplaySchema } from '../lights/points-words.ts'
import { yuanSchema } from '../money/yuan.ts'
import { completenessSchema } from '../periods/period.contract.ts'
import { publishedAreaSchema } from '../snapshots/published.schema.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'

export const areaFigureSchema = z.object({
  code: z.string(),
  name: z.string(),
  category: areaCategorySchema,
  light: lightSchema.nullable(),
  counts: lightCountsSchema,
  planYuan: yuanSchema
    .nullable()
    .describe('Of the projects that the month compares: while it is being filled those accepted; null without a plan'),
  ytdYuan: yuanSchema
    .nullable()
    .describe('Of projects with a plan above 0, as every rate is; null where nothing was reported, see missing'),
  unplannedYuan: yuanSchema.nullable().describe('Done without a plan: beside ytdYuan, in no rate and no points'),
  expectedYuan: yuanSchema.nullable(),
  missing: z.string().nullable().describe('Why there is no ytdYuan'),
  behindPoints: z.number().nullable().describe('Points behind schedule, positive when late, 2 decimals'),
  behindDisplay: behindDisplaySchema,
  rateDisplay: z.string().describe('Done over plan, of projects with one; 未报 where nothing was reported'),
  scheduleShare: z.number().nullable().describe('Where the schedule stands, share of the plan'),
  accepted: z.int(),
  pending: z.int().describe('Handed in, waiting for review'),
  owed: z.int(),
  place: z.int().nullable().describe('Within all areas; null while unreported or the month is too thin to rank'),
  tied: z.boolean(),
  move: z.int().nullable().describe('Places gained since last month'),
  published: publishedAreaSchema.optional().describe('As first published, where amount or place is another now'),
})
export type AreaFigure = z.infer<typeof areaFigureSchema>

export const attentionSchema = z.object({
  kind: z.enum(['unreported', 'bond-gap', 'rail-below', 'area-red', 'project-red', 'blockers']),
  title: z.string(),
  detail: z.string(),
  months: z.int().nullable().describe('How many months in a row'),
  owner: z.string().nullable().default(null).describe('Who is to act; null where it is the city'),
  due: z.string().nullable().default(null).describe('Until when, in words'),
  ask: z.string().nullable().default(null).describe('What is to be done'),
  subject: z.object({
    kind: z.enum(['area', 'project', 'unit', 'city']),
    code: z.string(),
  }),
})
export type Attention = z.infer<typeof attentionSchema>

export const lightChangeSchema = z.object({
  code: z.string(),
  name: z.string(),
  from: lightSchema.nullable(),
  to: lightSchema.nullable(),
})

export const getOverview = openTo('figures:read').get('/api/overview', {
  summary: 'Where the city stands in a month',
  query: z.object({ ...monthQueryShape, ...snapshotQueryShape }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    snapshot: z.string().nullable(),
    asOf: daySchema,
    headline: z.string(),
    findings: z
      .array(clauseSchema)
      .default([])
      .describe('The headline in its clauses; one that was frozen before has none'),
    subline: z.string(),
    completeness: completenessSchema,
    isRanked: z.boolean().describe('Ranks are shown of a month that is complete enough'),
    indicators: z.array(indicatorCardSchema),
    areas: z.array(areaFigureSchema),
    attention: z.array(attentionSchema),
    changes: z.array(lightChangeSchema),
  }),
})
export type Overview = z.output<typeof getOverview.reply>
