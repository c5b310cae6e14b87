import { z } from 'zod'
import { monthSchema } from '../time/month.ts'
import { codesOf } from '../words/codes-of.ts'

/** What can be raced on: a part of the monthly index, coverage of areas, or what was invested during the race. */
export const raceIndicatorNames = {
  investment: '投资进度',
  starts: '按期开工',
  'bond-use': '债券使用',
  'rail-800m': '轨道站点覆盖',
  'invested-growth': '赛程内新增投资',
} as const
export const raceIndicators = codesOf(raceIndicatorNames)
export type RaceIndicator = keyof typeof raceIndicatorNames

export const raceBases: Record<RaceIndicator, string> = {
  investment: '1月至本月累计完成投资 ÷ 按序时应完成投资，可超过100%',
  starts: '已到计划开工月份的项目中已开工的个数 ÷ 已到计划开工月份的项目个数',
  'bond-use': '已发行新增专项债券累计使用 ÷ 按发行后均匀使用应使用的金额，可超过100%',
  'rail-800m': '月末已开通站点当月覆盖半径内的面积（直线距离，重叠只计一次）÷ 片区面积',
  'invested-growth': '赛程首月至本月新增完成投资 ÷ 年度计划投资',
}

export const memberKinds = ['area', 'district'] as const
export type MemberKind = (typeof memberKinds)[number]
export const memberKindNames: Record<MemberKind, string> = { area: '片区', district: '区(市)县' }

const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

export const raceContentSchema = z.object({
  name: z.string().trim().min(1, '请填写赛马名称').max(60, '名称最多60个字'),
  memberKind: z.enum(memberKinds),
  members: z.array(z.string().min(1)).min(2, '至少选择2个参赛单位').max(60, '最多60个参赛单位'),
  indicator: z.enum(raceIndicators),
  fromMonth: monthSchema,
  toMonth: monthSchema,
  targetPercent: z
    .number()
    .min(0, '目标不能小于0')
    .max(1000, '目标不能超过1000')
    .refine(hasTwoDecimals, '目标最多两位小数')
    .nullable()
    .default(null)
    .describe('Percent, two decimals; reached from it up'),
})
export type RaceContent = z.infer<typeof raceContentSchema>

export const raceSchema = raceContentSchema.extend({
  id: z.string(),
  byName: z.string(),
  at: z.string(),
  withdrawnBecause: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
})
export type StoredRace = z.infer<typeof raceSchema>
