import { z } from 'zod'
import { openTo, xlsx } from '../http/endpoint.ts'
import { monthQueryShape, provisionalShape, snapshotQueryShape } from '../http/month-query.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { codeParams } from '../http/params.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { lightCountsSchema, lightSchema, projectLightSchema } from '../lights/light.schema.ts'
import { yuanSchema } from '../money/yuan.ts'
import { type ContentField, contentFields, fieldOf, reportContentSchema } from '../months/report-content.schema.ts'
import { projectSchema } from '../projects/project.schema.ts'
import { projectStages } from '../projects/project-stage.ts'
import { publishedYuanSchema } from '../snapshots/published.schema.ts'
import { sourceRefSchema } from '../sources/source.schema.ts'
import { monthSchema } from '../time/month.ts'
import { trailLineSchema } from '../trail/trail.contract.ts'
import { projectRowSchema } from './project-row.schema.ts'

export const projectFilterShape = {
  area: z.string().max(40).optional(),
  cluster: z.string().max(40).optional(),
  district: z.string().max(40).optional(),
  stage: z.enum(projectStages).optional(),
  light: lightSchema.optional(),
  listed: z.enum(['yes', 'no']).optional().describe('yes: of the key areas alone, as their sums count; no: the others'),
}

export const listProjects = openTo('figures:read').get('/api/projects', {
  summary: 'Projects with their figures of a month',
  query: z.object({
    ...pageQueryShape,
    ...monthQueryShape,
    ...projectFilterShape,
    ...snapshotQueryShape,
  }),
  reply: pageOf(projectRowSchema).extend({
    month: monthSchema,
    ...provisionalShape,
    lights: lightCountsSchema.optional().describe('How many there are of each light, whatever light is asked for'),
  }),
})

export const getProjectsWorkbook = openTo('figures:read').download('/api/workbooks/projects', {
  summary: 'The same list as a workbook: all of its pages, in the order and with the columns that are asked for',
  query: z.object({
    sort: pageQueryShape.sort,
    q: pageQueryShape.q,
    ...monthQueryShape,
    ...projectFilterShape,
    ...snapshotQueryShape,
    ...workbookQueryShape,
  }),
  file: xlsx,
})

/** A field of a month that says something else than it once did. */
const restatedFieldSchema = z.object({
  field: z.enum(contentFields as [ContentField, ...ContentField[]]),
  snapshot: z.string().nullable().describe('The snapshot that first published it; null: the month was never published'),
  was: z.union([z.int(), z.string(), z.null()]),
  reason: z.string().nullable().describe('Of the newest approved correction; null without one'),
})
export type RestatedField = z.infer<typeof restatedFieldSchema>

/** Of the fields of a line those that the page shows; a month that was frozen before a field was has none of it. */
export const projectMonthFields = contentFields.filter((field) => fieldOf(field).onProject !== undefined)

const projectMonthSchema = z.object({
  month: monthSchema,
  planYuan: yuanSchema.nullable().describe('Planned for this month alone'),
  expectedYuan: yuanSchema.nullable().describe('Planned for the year up to this month'),
  ...reportContentSchema.partial().shape,
  investedYuan: yuanSchema.nullable().describe('null: not reported'),
  publishedYuan: yuanSchema.nullable().describe('As first published, where it has been restated since; else null'),
  publishedSnapshot: z
    .string()
    .nullable()
    .describe('The snapshot that first published it, where restated since, be it from nothing'),
  ytdYuan: yuanSchema.nullable(),
  restated: z.array(restatedFieldSchema).optional().describe('Fields that say something else than they once did'),
  publishedYtd: publishedYuanSchema.optional().describe('The year to date as first published, where it is another now'),
  isCorrectable: z.boolean().optional().describe('Whether only a correction changes what the month says'),
  light: lightSchema.nullable(),
  source: sourceRefSchema.nullable(),
})
export type ProjectMonth = z.infer<typeof projectMonthSchema>

export const getProject = openTo('figures:read').get('/api/projects/:code', {
  summary: 'One project with its months',
  params: codeParams,
  query: z.object({ ...monthQueryShape, ...snapshotQueryShape }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    project: projectSchema,
    row: projectRowSchema,
    clusterName: z.string().nullable(),
    responsibleUnitName: z.string(),
    headline: z.string(),
    details: z.string().default('').describe('What did not fit in the headline; one that was frozen before has none'),
    light: projectLightSchema,
    plan: z
      .object({
        year: z.int(),
        investmentYuan: yuanSchema,
        originalYuan: yuanSchema.describe('As first planned; differs after a re-baseline'),
        hasCurve: z.boolean(),
        source: sourceRefSchema.nullable(),
      })
      .nullable(),
    months: z.array(projectMonthSchema).describe('January to December of the year'),
    investedBeforeYuan: yuanSchema.describe('Reported in earlier years'),
    bonds: z.array(
      z.object({
        batchCode: z.string(),
        batchName: z.string(),
        issuedOn: z.string(),
        amountYuan: yuanSchema,
      }),
    ),
    children: z.array(projectRowSchema),
    source: sourceRefSchema.nullable(),
    history: z.array(trailLineSchema).describe('What the trail says of this project, newest first'),
  }),
})
export type ProjectPage = z.output<typeof getProject.reply>

export const getProjectLight = openTo('figures:read').get('/api/projects/:code/light', {
  summary: "A project's light in a month with the sentences that explain it",
  params: codeParams,
  query: z.object({ ...monthQueryShape, ...snapshotQueryShape }),
  reply: projectLightSchema.extend({ month: monthSchema, ...provisionalShape }),
})
