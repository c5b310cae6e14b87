import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { adjustmentKindSchema } from './adjustment.schema.ts'

/** What a rule says about one area, and the sentence that explains it. */
export const outcomeSchema = z.object({
  year: z.int(),
  areaCode: z.string(),
  name: z.string(),
  category: areaCategorySchema,
  kind: adjustmentKindSchema,
  step: z.int().describe('Which step of the rule, counted from 1'),
  sentence: z.string(),
})
export type Outcome = z.infer<typeof outcomeSchema>

/** Who is not judged in a year, and why. */
export const leftOutSchema = z.object({ areaCode: z.string(), name: z.string(), reason: z.string() })
export type LeftOut = z.infer<typeof leftOutSchema>

export const yearOutcomeSchema = z.object({
  year: z.int(),
  outcomes: z.array(outcomeSchema),
  leftOut: z.array(leftOutSchema),
})
export type YearOutcome = z.infer<typeof yearOutcomeSchema>
