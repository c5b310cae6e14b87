import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'

export const railLineSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(60),
  colour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .nullable(),
})
export type RailLine = z.infer<typeof railLineSchema>

/** A physical station, once however many lines call there; position in WGS-84. */
export const railStationSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(60),
  lineCodes: z.array(codeSchema).min(1),
  longitude: z.number(),
  latitude: z.number(),
  openedOn: daySchema.nullable(),
  forecastOpening: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  hasExit: z.boolean(),
})
export type RailStation = z.infer<typeof railStationSchema>
