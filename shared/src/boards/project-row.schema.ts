import { z } from 'zod'
import { lightSchema } from '../lights/light.schema.ts'
import { behindDisplaySchema } from '../lights/points-words.ts'
import { yuanSchema } from '../money/yuan.ts'
import { projectStages } from '../projects/project-stage.ts'
import { publishedYuanSchema } from '../snapshots/published.schema.ts'

export const projectRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  areaCode: z.string().nullable(),
  areaName: z.string().nullable(),
  clusterCode: z.string().nullable(),
  districtCode: z.string(),
  districtName: z.string(),
  stage: z.enum(projectStages),
  planYuan: yuanSchema.nullable().describe('null without a plan for the year'),
  ytdYuan: yuanSchema.nullable().describe('null where there is none, see missing'),
  missing: z.string().nullable().describe('Why there is no ytdYuan'),
  expectedYuan: yuanSchema.nullable(),
  behindPoints: z.number().nullable(),
  behindDisplay: behindDisplaySchema,
  rateDisplay: z.string().nullable().describe('Done over plan; null without either'),
  light: lightSchema.nullable(),
  published: publishedYuanSchema.optional().describe('As first published, where it is another now'),
  isPackage: z.boolean().describe('Its children are counted in its place'),
})
export type ProjectRow = z.infer<typeof projectRowSchema>
