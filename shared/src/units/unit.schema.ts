import { z } from 'zod'
import { codesOf } from '../words/codes-of.ts'

export const unitTypeNames = { district: '区县', department: '市级部门', soe: '市属国企', taskforce: '专班' } as const
export const unitTypes = codesOf(unitTypeNames)
export type UnitType = keyof typeof unitTypeNames

/** A code that people read and workbooks carry. */
export const codeSchema = z.string().min(1).max(40)

export const unitSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(60),
  type: z.enum(unitTypes),
  sortOrder: z.int().nullable(),
})
export type Unit = z.infer<typeof unitSchema>
