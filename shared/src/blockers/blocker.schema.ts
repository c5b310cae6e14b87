import { z } from 'zod'
import { problemTypes } from '../months/problem-types.ts'
import { codeSchema, type UnitType } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'
import { cut } from '../words/cut.ts'
import { filledIn } from '../words/filled-in.ts'

/** Who has to see to it, from the ground up (domain §6). */
export const blockerLevelNames = {
  district: '区县',
  department: '市级部门',
  taskforce: '专班',
  leader: '市领导',
} as const
export const blockerLevels = codesOf(blockerLevelNames)
export type BlockerLevel = keyof typeof blockerLevelNames

/** Which level a unit answers on, by what it is. */
export const levelOfUnit: Readonly<Record<UnitType, BlockerLevel>> = {
  district: 'district',
  department: 'department',
  soe: 'department',
  taskforce: 'taskforce',
}

export const blockerStateNames = {
  raised: '已提出，待交办',
  assigned: '已交办，待受理',
  accepted: '已受理，待答复',
  disputed: '有争议，待重新交办',
  ruling: '二次争议，待裁定',
  answered: '已答复，待核验',
  closed: '已销号',
} as const
export const blockerStates = codesOf(blockerStateNames)
export type BlockerState = keyof typeof blockerStateNames

/** What brought it up. */
export const blockerOriginNames = { hand: '直接提出', line: '月报', light: '红灯', meeting: '会议' } as const
export const blockerOrigins = codesOf(blockerOriginNames)
export type BlockerOrigin = keyof typeof blockerOriginNames

export const blockerTypeSchema = z.enum(problemTypes)
export type BlockerType = z.infer<typeof blockerTypeSchema>

/** What is asked for, and what waiting for it costs where somebody knows. */
export const blockerContentSchema = z.object({
  projectCode: codeSchema.nullable().default(null),
  areaCode: codeSchema.nullable().default(null),
  type: blockerTypeSchema,
  text: filledIn('堵点内容', 2, 1000),
  ask: z.string().trim().max(500, '诉求最多500个字').nullable().default(null),
  costYuan: z.int().min(0).nullable().default(null).describe('What it costs, in yuan, where known'),
  delayDays: z.int().min(0).max(3650).nullable().default(null).describe('By how many days it delays, where known'),
})
export type BlockerContent = z.infer<typeof blockerContentSchema>

/** The first line of what is in the way that says anything, short enough for a list. */
export function blockerTitle(text: string): string {
  const line = text.split(/[\n。；;]/).find((each) => each.trim() !== '') ?? text
  return line.length > 40 ? `${cut(line, 39)}…` : line
}
