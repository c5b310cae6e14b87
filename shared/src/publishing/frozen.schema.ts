import { z } from 'zod'
import { answersPageSchema } from '../blockers/unit-answers.schema.ts'
import { getArea } from '../boards/area.contract.ts'
import { getProject } from '../boards/project.contract.ts'
import { rankingSchema } from '../rankings/ranking.contract.ts'
import type { FrozenPart } from '../snapshots/upgrade-step.ts'
import { getSource } from '../sources/source.contract.ts'
import { sourceRefSchema } from '../sources/source.schema.ts'
import { snapshotContentSchema } from './snapshot.contract.ts'

const standingSchema = z.object({ districtCode: z.string(), areaCode: z.string().nullable() })
/** Where the project stands that something is about: by it a reader may open it or not. */
export type Standing = z.infer<typeof standingSchema>

const frozenProjectSchema = getProject.reply.extend({
  plannedStartSource: sourceRefSchema.nullable().describe('What only the sources of the page tell'),
})
/** The page of a project, and what only its sources tell. */
export type FrozenProject = z.infer<typeof frozenProjectSchema>

const { title, value, definition, formula, readings, rows } = getSource.reply.shape

const frozenSourceSchema = z.object({
  title,
  value,
  definition,
  formula,
  readings,
  rows: z.array(
    z.object({
      about: standingSchema.nullable().describe('null: every reader may open it'),
      shown: rows.element,
    }),
  ),
})
/** The source of a figure of the city or an area with all its rows. */
export type FrozenSource = z.infer<typeof frozenSourceSchema>

/** The shape of each part of a snapshot today, whole, before the scope of the reader. Older ones are brought to it. */
export const frozenSchemas = {
  content: snapshotContentSchema,
  area: getArea.reply,
  project: frozenProjectSchema,
  source: frozenSourceSchema,
  ranking: rankingSchema,
  answers: answersPageSchema,
} as const satisfies Record<FrozenPart, z.ZodType>

export type Frozen = { readonly [Part in FrozenPart]: z.infer<(typeof frozenSchemas)[Part]> }
