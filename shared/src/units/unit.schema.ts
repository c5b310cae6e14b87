import { z } from 'zod'

export const unitTypes = ['district', 'department', 'soe', 'taskforce'] as const
export type UnitType = (typeof unitTypes)[number]

export const unitTypeNames: Record<UnitType, string> = {
  district: '区县',
  department: '市级部门',
  soe: '市属国企',
  taskforce: '专班',
}

/** A code that people read and workbooks carry. */
export const codeSchema = z.string().min(1).max(40)

export const unitSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(60),
  type: z.enum(unitTypes),
  sortOrder: z.int().nullable(),
})
export type Unit = z.infer<typeof unitSchema>
