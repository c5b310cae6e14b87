import { z } from 'zod'
import { areaCategorySchema, areaSchema } from '../areas/area.schema.ts'
import { openTo, xlsx } from '../http/endpoint.ts'
import { monthQueryShape, provisionalShape, snapshotQueryShape } from '../http/month-query.ts'
import { codeParams } from '../http/params.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { indicatorReadingSchema } from '../indicators/indicator.contract.ts'
import { lightCountsSchema, lightSchema } from '../lights/light.schema.ts'
import { behindDisplaySchema } from '../lights/points-words.ts'
import { yuanSchema } from '../money/yuan.ts'
import { publishedYuanSchema } from '../snapshots/published.schema.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { areaSorts } from './area-sort.ts'
import { areaFigureSchema } from './overview.contract.ts'
import { projectRowSchema } from './project-row.schema.ts'

const namedUnitSchema = z.object({ code: z.string(), name: z.string() })

export const areaRowSchema = areaSchema.extend({
  leadUnitName: z.string(),
  districts: z.array(namedUnitSchema).describe('The main one first'),
  watchedSince: daySchema.nullable().optional().describe('观察: under watch on the day asked for; null: not'),
  clusterCount: z.int(),
  projectCount: z.int(),
  figure: areaFigureSchema.nullable().describe('null outside its time in the list'),
})
export type AreaRow = z.infer<typeof areaRowSchema>

export const listAreas = openTo('figures:read').get('/api/areas', {
  summary: 'Key areas as of a day',
  query: z.object({
    ...monthQueryShape,
    ...snapshotQueryShape,
    asOf: daySchema.optional(),
    category: areaCategorySchema.optional(),
  }),
  reply: z.object({
    rows: z.array(areaRowSchema),
    total: z.int(),
    month: monthSchema,
    ...provisionalShape,
  }),
})

export const getAreasWorkbook = openTo('figures:read').download('/api/workbooks/areas', {
  summary: 'The same list as a workbook, in the order and with the columns that are asked for',
  query: z.object({
    ...monthQueryShape,
    ...snapshotQueryShape,
    category: areaCategorySchema.optional(),
    light: lightSchema.optional(),
    sort: z.enum(areaSorts).optional(),
    q: z.string().trim().max(60).optional().describe('In code, name, lead unit and districts'),
    ...workbookQueryShape,
  }),
  file: xlsx,
})

const clusterFigureSchema = z.object({
  code: z.string(),
  name: z.string(),
  leadUnitName: z.string(),
  projectCount: z.int(),
  light: lightSchema.nullable(),
  counts: lightCountsSchema,
  planYuan: yuanSchema.nullable().describe('null without a plan'),
  ytdYuan: yuanSchema.nullable().describe('null where nothing was reported, see missing'),
  missing: z.string().nullable().describe('Why there is no ytdYuan'),
  behindPoints: z.number().nullable(),
  behindDisplay: behindDisplaySchema,
  rateDisplay: z.string().describe('Done over plan, of projects with one; 未报 where nothing was reported'),
  share: z.number().nullable().describe('The same as a share; null over nothing'),
  scheduleShare: z.number().nullable().describe('Where the schedule stands, share of the plan'),
})

export const getArea = openTo('figures:read').get('/api/areas/:code', {
  summary: 'One area: clusters, indicators, projects in short',
  params: codeParams,
  query: z.object({ ...monthQueryShape, ...snapshotQueryShape }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    area: areaRowSchema,
    headline: z.string(),
    details: z.string().default('').describe('What did not fit in the headline; one that was frozen before has none'),
    surfaceKm2: z.number().nullable().describe('null without a boundary'),
    indicators: z.array(indicatorReadingSchema),
    lights: z.array(z.object({ month: monthSchema, light: lightSchema.nullable() })).describe('The last 12 months'),
    series: z.array(
      z.object({
        month: monthSchema,
        ytdYuan: yuanSchema.nullable(),
        expectedYuan: yuanSchema.nullable().describe('null outside its time in the list and without a plan'),
        bondYuan: yuanSchema,
        coverage: z.number().nullable(),
        published: publishedYuanSchema.optional().describe('As first published, where it is another now'),
      }),
    ),
    clusters: z.array(clusterFigureSchema),
    projects: z.array(projectRowSchema),
    hiddenProjects: z.int().describe('Projects of other districts that this reader may not open'),
  }),
})
export type AreaPage = z.output<typeof getArea.reply>
