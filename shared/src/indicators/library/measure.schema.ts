import { z } from 'zod'
import { areaCategorySchema } from '../../areas/area.schema.ts'
import { operatorSchema } from '../../number/ratio.ts'
import { monthSchema } from '../../time/month.ts'
import { codesOf } from '../../words/codes-of.ts'

/** How the values of areas become one of the city: parts of a ratio are summed, never ratios averaged. */
export const placeNames = { sums: '分子分母分别加总', sum: '加总', max: '取最大', city: '只有全市' } as const
/** How the values of months become one of a quarter or a year. */
export const timeNames = { last: '取期末', sum: '加总', max: '取最大' } as const
export const originNames = { computed: '系统计算', typed: '填报或导入', derived: '由其他指标算出' } as const
export type Origin = keyof typeof originNames

/** What stands with a value, and why there is none. */
export const statusNames = {
  normal: '正常',
  break: '断点',
  estimated: '估算',
  preliminary: '初步',
  missing: '缺失',
  notApplicable: '不适用',
} as const
export const statuses = codesOf(statusNames)
export type Status = keyof typeof statusNames

export const measureSchema = z.object({
  name: z.string().trim().min(1, '请填写指标名称').max(40),
  unit: z.string().max(10).describe('% of a share'),
  basis: z.string().trim().min(1, '请填写口径').max(200),
  formula: z.string().min(1).max(400).describe('As typed: 已打通[条] ÷ 计划[条]'),
  categories: z.array(areaCategorySchema).nullable().describe('Areas it is of; null: every area'),
  place: z.enum(codesOf(placeNames)),
  time: z.enum(codesOf(timeNames)),
  operator: operatorSchema,
  target: z
    .object({ numerator: z.int().nonnegative(), denominator: z.int().positive() })
    .nullable()
    .describe('null: it is followed, not judged'),
  dueMonth: monthSchema.nullable().describe('By when the target is to be met; null: at every month'),
  sourceUnit: z.string().trim().max(60),
  isOnAreas: z.boolean().describe('Whether pages of areas show it'),
  isOnOverview: z.boolean().default(false).describe('Whether the overview shows it'),
})
export type Measure = z.output<typeof measureSchema>
