import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { operatorSchema } from '../number/ratio.ts'
import { monthSchema } from '../time/month.ts'

/** A fixed share as an exact fraction, or the share of the plan that the schedule of the month asks for. */
const targetValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), numerator: z.int().nonnegative(), denominator: z.int().positive() }),
  z.object({ kind: z.literal('schedule') }),
])

/** What an indicator means from a month on: its definition and its target change by adding a version (domain §9). */
export const indicatorDefinitionSchema = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(40),
  unit: z.string().max(10),
  basis: z.string().min(1).max(200).describe('口径, in words'),
  categories: z.array(areaCategorySchema).nullable().describe('Categories of area it is taken over; null: not by area'),
  operator: operatorSchema,
  target: targetValueSchema,
  effectiveMonth: monthSchema,
})
export type IndicatorDefinition = z.infer<typeof indicatorDefinitionSchema>

/** What a person decides of a version; its code and its month come with adopting it. */
export const indicatorContentSchema = indicatorDefinitionSchema.omit({ code: true, effectiveMonth: true })
export type IndicatorContent = z.infer<typeof indicatorContentSchema>
