import { z } from 'zod'
import { areaRowSchema } from '../boards/area.contract.ts'
import { getOverview } from '../boards/overview.contract.ts'
import { projectRowSchema } from '../boards/project-row.schema.ts'
import { getBondShare } from '../bonds/bond.contract.ts'
import { openTo } from '../http/endpoint.ts'
import { indicatorCardSchema } from '../indicators/indicator.contract.ts'
import { lightSchema } from '../lights/light.schema.ts'
import { behindDisplaySchema } from '../lights/points-words.ts'
import { yuanSchema } from '../money/yuan.ts'
import { monthSchema } from '../time/month.ts'
import { snapshotEntrySchema } from './snapshot-list.contract.ts'

/** Everything the screens of a month need, as it was when it was published. */
export const snapshotContentSchema = z.object({
  overview: getOverview.reply,
  areas: z.array(areaRowSchema),
  projects: z.array(projectRowSchema),
  bondShare: getBondShare.reply,
  rules: z.object({
    light: z.object({ code: z.string(), name: z.string(), effectiveMonth: monthSchema }),
    indicators: z.array(z.object({ code: z.string(), effectiveMonth: monthSchema })),
    reachMetres: z.number(),
  }),
  leftOut: z.array(z.string()).describe('Codes of projects whose owed line was not accepted; the note says why'),
})
export type SnapshotContent = z.infer<typeof snapshotContentSchema>

export const getSnapshot = openTo('figures:read').get('/api/snapshots/:number', {
  summary: 'One snapshot, whole; projects as far as this person may open them',
  params: z.object({ number: z.string() }),
  reply: snapshotEntrySchema.extend({
    ...snapshotContentSchema.shape,
    hiddenProjects: z.int(),
    isIntact: z.boolean().describe('What is stored still has its hash'),
  }),
})

const figureSchema = z.object({
  ytdYuan: yuanSchema.nullable(),
  behindPoints: z.number().nullable(),
  behindDisplay: behindDisplaySchema,
  light: lightSchema.nullable(),
})

const changeOf = <Figure extends z.ZodType>(figure: Figure) =>
  z.object({
    code: z.string(),
    name: z.string(),
    from: figure.nullable().describe('null: not in the first snapshot'),
    to: figure.nullable().describe('null: not in the second one'),
  })

export const snapshotComparisonSchema = z.object({
  from: snapshotEntrySchema,
  to: snapshotEntrySchema.nullable().describe('null: the month as it stands now'),
  headline: z.string(),
  rules: z.array(changeOf(z.string())).describe('Rules of which another version was in force'),
  indicators: z.array(
    changeOf(
      indicatorCardSchema.pick({ numerator: true, denominator: true, display: true, targetDisplay: true, met: true }),
    ),
  ),
  areas: z.array(changeOf(figureSchema.extend({ place: z.int().nullable() }))),
  projects: z.array(changeOf(figureSchema)),
})
export type SnapshotComparison = z.infer<typeof snapshotComparisonSchema>

export const compareSnapshots = openTo('figures:read').get('/api/snapshots/compare', {
  summary: 'What two snapshots tell differently: rules, indicators, areas, projects',
  query: z.object({ from: z.string(), to: z.string().describe('A number, or latest') }),
  reply: snapshotComparisonSchema,
})
