import { codesOf } from '../words/codes-of.ts'
/** Who marks whom: 部门评区县 and 区县评部门. */
export const directionNames = {
  'departments-mark-districts': '部门评区县',
  'districts-mark-departments': '区县评部门',
} as const
export const directions = codesOf(directionNames)
export type Direction = keyof typeof directionNames

export type MarkingType = 'department' | 'district'

const raters: Record<Direction, MarkingType> = {
  'departments-mark-districts': 'department',
  'districts-mark-departments': 'district',
}

export const raterTypeOf = (direction: Direction): MarkingType => raters[direction]

export const targetTypeOf = (direction: Direction): MarkingType =>
  raters[direction] === 'department' ? 'district' : 'department'

/** The direction in which units of a type mark; null for types that do not. */
export const directionOfRater = (type: string | undefined): Direction | null =>
  directions.find((direction) => raters[direction] === type) ?? null

/** The direction in which units of a type are marked. */
export const directionOfTarget = (type: string | undefined): Direction | null =>
  directions.find((direction) => targetTypeOf(direction) === type) ?? null
