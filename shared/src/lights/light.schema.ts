import { z } from 'zod'
import { computedLights, lightComponentKinds, lights } from './light.ts'

/** The five lights, from good to absent, 免 being an exemption; `pending` is a line that waits for its review. */
export const lightSchema = z.enum(lights)

export const lightCountsSchema = z.object({
  green: z.int(),
  yellow: z.int(),
  red: z.int(),
  grey: z.int(),
  exempt: z.int(),
  pending: z.int().describe('Handed in, waiting for review: neither a light nor 未报'),
})
export type LightCounts = z.infer<typeof lightCountsSchema>

/** One component of a project's light with the sentence that explains it. */
export const lightComponentSchema = z.object({
  kind: z.enum(lightComponentKinds),
  light: z.enum(computedLights),
  sentence: z.string(),
})

export const projectLightSchema = z.object({
  light: lightSchema.nullable().describe('null: no rule applies'),
  computed: lightSchema.nullable(),
  override: z.object({ light: lightSchema, reason: z.string(), untilMonth: z.string(), by: z.string() }).nullable(),
  components: z.array(lightComponentSchema),
  ruleVersion: z.string(),
})
