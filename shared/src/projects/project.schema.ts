import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { monthSchema } from '../time/month.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'
import { projectStages } from './project-stage.ts'

export const projectCategoryNames = {
  infrastructure: '基础设施',
  'public-service': '公共服务',
  industry: '产业',
  platform: '功能平台',
} as const
export const projectCategories = codesOf(projectCategoryNames)
export type ProjectCategory = keyof typeof projectCategoryNames

export const projectFunctionNames = { core: '支撑核心功能', basic: '支撑基本功能' } as const
export const projectFunctions = codesOf(projectFunctionNames)
export type ProjectFunction = keyof typeof projectFunctionNames

/** A project as the registry keeps it. `clusterCode` null is a city project outside the key areas. */
export const projectSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(100),
  clusterCode: codeSchema.nullable(),
  districtCode: codeSchema,
  responsibleUnit: z.string().min(1).describe('责任单位: a unit code, or the text as written where no unit has it'),
  owner: z.string().nullable().describe('业主单位'),
  category: z.enum(projectCategories),
  functionTag: z.enum(projectFunctions).nullable(),
  stage: z.enum(projectStages),
  totalInvestmentYuan: yuanSchema.nonnegative(),
  plannedStart: monthSchema.nullable(),
  plannedCompletion: monthSchema.nullable(),
  actualStart: monthSchema.nullable(),
  actualCompletion: monthSchema.nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  tags: z.array(z.string()),
  packageCode: codeSchema.nullable().describe('上级项目编码: the package this project is a part of'),
})
export type Project = z.infer<typeof projectSchema>
