import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { boundarySchema, positionSchema } from './rail.schema.ts'

const coverageShape = {
  coveredKm2: z.number(),
  areaKm2: z.number(),
  value: z.number().nullable(),
}

export const railScopes = ['central', 'all'] as const

export const getRailCoverage = endpoint({
  method: 'GET',
  path: '/api/rail/coverage',
  summary: 'Share of each area within reach of an open station on a day',
  access: { anyOf: ['figures:read'] },
  query: z.object({
    on: daySchema.optional(),
    scope: z.enum(railScopes).default('central'),
  }),
  reply: z.object({
    on: daySchema,
    city: z.object({
      ...coverageShape,
      met: z.boolean().nullable(),
      display: z.string(),
    }),
    areas: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        ...coverageShape,
        inScope: z.boolean(),
        met: z.boolean().nullable().describe('null outside the scope of the target'),
        stationCodes: z.array(z.string()),
      }),
    ),
    missingBoundaries: z.array(z.string()).describe('Areas in scope that have no boundary yet'),
    method: z.string(),
  }),
})

export const computeRailCoverage = endpoint({
  method: 'POST',
  path: '/api/rail/coverage',
  summary: 'The same arithmetic for any polygon and stations in WGS-84',
  access: { anyOf: ['figures:read'] },
  body: z.object({
    boundary: boundarySchema,
    stations: z.array(positionSchema).max(5000),
    radiusMetres: z.number().positive().max(20_000).optional(),
  }),
  reply: z.object(coverageShape),
})
