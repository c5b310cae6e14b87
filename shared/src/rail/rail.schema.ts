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

/** Times in which a station served before its last opening; an opening that nobody knows is `null`. */
export const earlierServicesSchema = z.array(z.object({ openedOn: daySchema.nullable(), closedOn: daySchema }))

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
  earlierServices: earlierServicesSchema.nullish(),
  hasExit: z.boolean(),
})
export type RailStation = z.infer<typeof railStationSchema>
