import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'

/** One stop of a line in its order; a loop ends with the stop it began with. Its platform in WGS-84, where it lies apart. */
export const railStopSchema = z.object({
  lineCode: codeSchema,
  sequence: z.int().positive(),
  stationCode: codeSchema,
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  openedOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
})
export type RailStop = z.infer<typeof railStopSchema>

/** A way in and out of a station, in WGS-84. */
export const railExitSchema = z.object({
  stationCode: codeSchema,
  name: z.string().min(1).max(40),
  longitude: z.number(),
  latitude: z.number(),
})
export type RailExit = z.infer<typeof railExitSchema>

/** So many people, or square metres of building, at one place in WGS-84. */
export const railPointSchema = z.object({
  code: codeSchema,
  longitude: z.number(),
  latitude: z.number(),
  weight: z.int().nonnegative(),
})
export type RailPoint = z.infer<typeof railPointSchema>
