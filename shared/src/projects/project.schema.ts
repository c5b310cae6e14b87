import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { monthSchema } from '../time/month.ts'
import { codeSchema } from '../units/unit.schema.ts'

export const projectStages = ['preparing', 'starting', 'building', 'finishing'] as const
export type ProjectStage = (typeof projectStages)[number]

export const projectStageNames: Record<ProjectStage, string> = {
  preparing: '加快前期',
  starting: '落地开工',
  building: '加快建设',
  finishing: '竣工投产',
}

export const projectCategories = ['infrastructure', 'public-service', 'industry', 'platform'] as const
export type ProjectCategory = (typeof projectCategories)[number]

export const projectCategoryNames: Record<ProjectCategory, string> = {
  infrastructure: '基础设施',
  'public-service': '公共服务',
  industry: '产业',
  platform: '功能平台',
}

export const projectFunctions = ['core', 'basic'] as const
export type ProjectFunction = (typeof projectFunctions)[number]

export const projectFunctionNames: Record<ProjectFunction, string> = {
  core: '支撑核心功能',
  basic: '支撑基本功能',
}

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
