import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'

export const areaCategoryNames = { central: '中心城区', new: '城市新区', suburban: '郊区新城' } as const
export const areaCategories = codesOf(areaCategoryNames)
export const areaCategorySchema = z.enum(areaCategories)
export type AreaCategory = keyof typeof areaCategoryNames

/** A key area as the registry keeps it. Districts are unit codes, the main one first. */
export const areaSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(60),
  category: areaCategorySchema,
  leadUnit: z.string().min(1).describe('牵头部门: a unit code, or the name as written where no unit has it'),
  districtCodes: z.array(codeSchema).min(1),
  positioning: z.string().nullable().describe('主导功能'),
  plannedPopulation: z.int().nonnegative().nullable().describe('Persons'),
  admittedOn: daySchema,
  removedOn: daySchema.nullable(),
})
export type Area = z.infer<typeof areaSchema>
