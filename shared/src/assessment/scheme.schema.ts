import { z } from 'zod'
import { areaCategories } from '../areas/area.schema.ts'
import { daySchema } from '../time/day.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'
import { directions } from './direction.ts'
import { resultBases } from './mark.schema.ts'
import { thresholdShape } from './thresholds.ts'

/** Where an objective criterion takes its value from: published snapshots of the year, never a keyboard. */
export const objectiveSourceNames = {
  'monthly-index': '月度考核指数',
  'investment-rate': '投资完成（对照序时进度）',
  'start-rate': '应开工项目开工率',
  'bond-use': '专项债券使用进度',
  'rail-800m': '轨道站点覆盖率',
  'blockers-closed': '堵点按期销号',
  'blockers-answered': '堵点按期答复',
} as const
export const objectiveSources = codesOf(objectiveSourceNames)
export type ObjectiveSource = keyof typeof objectiveSourceNames

export const criterionKinds = ['subjective', 'objective'] as const

/** Weights in basis points: 10000 leaves the maximum as it is, 0 takes the criterion out for the category. */
const weightSchema = z.int().min(0).max(50_000)

export const criterionSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.-]{1,20}$/, '编号用字母、数字、点和连字符，最多 20 个'),
  name: filledIn('指标名称', 1, 60),
  guidance: z.string().trim().max(2000).default('').describe('评分说明'),
  maxTenths: z.int().min(10, '满分至少 1 分').max(10_000).describe('Tenths of a point'),
  kind: z.enum(criterionKinds),
  source: z.enum(objectiveSources).nullable().default(null).describe('Of an objective criterion; null otherwise'),
  weights: z
    .object(Object.fromEntries(areaCategories.map((category) => [category, weightSchema])) as Weights)
    .default({ central: 10_000, new: 10_000, suburban: 10_000 })
    .describe('By category of area (差异化), basis points; for districts as targets only'),
})
type Weights = Record<(typeof areaCategories)[number], typeof weightSchema>
export type Criterion = z.infer<typeof criterionSchema>

export const schemeContentSchema = z.object({
  sections: z
    .array(
      z.object({
        code: z.string().trim().min(1).max(20),
        name: filledIn('板块名称', 1, 60),
        criteria: z.array(criterionSchema).max(30),
      }),
    )
    .max(12),
  objectiveShareBasisPoints: z.int().min(0).max(10_000).describe('Share of the objective score in the final one'),
  bonusCapTenths: z.int().min(0).max(1000),
  penaltyCapTenths: z.int().min(0).max(1000),
  decimals: z.int().min(0).max(4).describe('Of published scores; ties are judged at them'),
  basis: z.enum(resultBases),
  ...thresholdShape,
  tiers: z
    .object({ excellentTenths: z.int().min(0).max(2000), goodTenths: z.int().min(0).max(2000) })
    .describe('优秀 and 良好 from so many points up; 一般 below'),
})
export type SchemeContent = z.infer<typeof schemeContentSchema>

export const schemeStatuses = ['draft', 'adopted'] as const

export const schemeSchema = z.object({
  schemeId: z.string(),
  year: z.int(),
  direction: z.enum(directions),
  edition: z.int().describe('1, 2, … within year and direction'),
  name: z.string(),
  status: z.enum(schemeStatuses),
  effectiveFrom: daySchema.nullable().describe('null while a draft'),
  content: schemeContentSchema,
  version: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
  adoptedBy: z.string().nullable(),
  adoptedAt: z.string().nullable(),
  copiedFrom: z.string().nullable().describe('schemeId of the one it was copied from'),
})
export type Scheme = z.infer<typeof schemeSchema>
