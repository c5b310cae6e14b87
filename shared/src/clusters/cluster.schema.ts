import { z } from 'zod'
import { codeSchema } from '../units/unit.schema.ts'

export const clusterSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(60),
  areaCode: codeSchema,
  leadUnit: z.string().min(1).describe('牵头单位: a unit code, or the name as written where no unit has it'),
})
export type Cluster = z.infer<typeof clusterSchema>
