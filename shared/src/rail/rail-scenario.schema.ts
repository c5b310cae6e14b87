import { z } from 'zod'
import { positionSchema } from '../geometry/boundary.schema.ts'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'

const placed = z.object({
  code: codeSchema.optional(),
  name: z.string().max(60).optional(),
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  openedOn: daySchema.optional().describe('From the first day on where none is given'),
})

const delayed = z.object({
  code: codeSchema.describe('A line or a station'),
  to: daySchema.optional().describe('Opens on this day instead'),
  months: z.int().min(-600).max(600).optional().describe('Opens so many months later, or earlier'),
})

const moved = z.object({ code: codeSchema.describe('A station'), to: positionSchema })

/** What a plan changes about stations; codes of `drop` and `delay` name stations or whole lines. Positions in WGS-84. */
export const railScenarioSchema = z.object({
  add: z
    .array(z.union([positionSchema, placed]))
    .max(200)
    .optional(),
  drop: z.array(codeSchema).max(500).optional(),
  delay: z.array(delayed).max(200).optional(),
  move: z.array(moved).max(200).optional(),
})
export type RailScenario = z.infer<typeof railScenarioSchema>
