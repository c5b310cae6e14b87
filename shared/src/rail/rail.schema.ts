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

/** WGS-84 degrees, longitude first, as GeoJSON has it. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type Position = z.infer<typeof positionSchema>

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

const ringSchema = z.array(z.array(z.number()).min(2)).min(4)

/** An area's outline as GeoJSON in WGS-84: outer rings and holes. */
export const boundarySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    coordinates: z.array(ringSchema).min(1),
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(ringSchema).min(1)).min(1),
  }),
])
export type Boundary = z.infer<typeof boundarySchema>
