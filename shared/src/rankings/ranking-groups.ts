import { codesOf } from '../words/codes-of.ts'

/** Peer groups: the listed areas, by category too, the districts, and the departments (domain §11). */
export const rankingGroupNames = {
  all: '全部片区',
  central: '中心城区',
  new: '城市新区',
  suburban: '郊区新城',
  districts: '区(市)县',
  departments: '市级部门',
} as const
export const rankingGroups = codesOf(rankingGroupNames)
export type RankingGroup = keyof typeof rankingGroupNames

export const rankingSpans = ['month', 'quarter', 'year'] as const
export type RankingSpan = (typeof rankingSpans)[number]

export const rankingSpanNames: Record<RankingSpan, string> = { month: '月', quarter: '季', year: '年' }

/** Whether a group is of areas; the others are of units. */
export const isOfAreas = (group: RankingGroup): boolean => group !== 'districts' && group !== 'departments'
