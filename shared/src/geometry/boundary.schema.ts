import { z } from 'zod'

/** WGS-84 degrees, longitude first, as GeoJSON has it. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type Position = z.infer<typeof positionSchema>

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
