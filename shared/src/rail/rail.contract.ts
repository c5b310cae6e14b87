import { z } from 'zod'
import { areaLists } from '../areas/membership.ts'
import { boundarySchema, positionSchema } from '../geometry/boundary.schema.ts'
import { partsOf } from '../geometry/boundary-parts.ts'
import { openTo } from '../http/endpoint.ts'
import { operatorSchema } from '../number/ratio.ts'
import { daySchema } from '../time/day.ts'
import { comparedRadii } from './compared-radii.ts'
import { earlierServicesSchema } from './rail.schema.ts'
import { railBases, railScopes } from './rail-basis.ts'
import { railScenarioSchema } from './rail-scenario.schema.ts'

const coverageShape = {
  coveredKm2: z.number(),
  areaKm2: z.number(),
  value: z.number().nullable(),
}

/** A part of a whole in the unit of the basis, in whole units; square kilometres stand beside where ground is counted. */
const basisShape = {
  covered: z.int(),
  whole: z.int(),
  coveredKm2: z.number().nullable().describe('null where the basis is not the ground'),
  areaKm2: z.number().nullable(),
  value: z.number().nullable(),
}

/** What is to be met from a day on, as an exact fraction. */
const railTargetSchema = z.object({
  from: daySchema,
  operator: operatorSchema,
  numerator: z.int(),
  denominator: z.int(),
})
export const railTargetsSchema = z
  .array(railTargetSchema)
  .describe('In order of their days; the first holds before its day, too. Empty where the basis has no target')

/** Which list of areas was measured. */
export const listedShape = {
  listedOn: daySchema.describe('The day whose list of areas is measured'),
  recomputed: z.boolean().describe('A day gone by over the list of today'),
  note: z.string().nullable().describe('Says that it is recomputed, in Chinese'),
}

export const listQuery = z
  .enum(areaLists)
  .default('day')
  .describe('A day gone by is measured over its own list of areas; `today` recomputes it over the list of today')

const basisQuery = z.enum(railBases).default('area')

export const getRailCoverage = openTo('figures:read').get('/api/rail/coverage', {
  summary: 'Share of each area within reach of an open station on a day',
  query: z.object({
    on: daySchema.optional(),
    scope: z.enum(railScopes).default('central'),
    list: listQuery,
  }),
  reply: z.object({
    on: daySchema,
    ...listedShape,
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
        met: z.boolean().nullable().describe('null where no target is set for its category'),
        stationCodes: z.array(z.string()),
      }),
    ),
    missingBoundaries: z.array(z.string()).describe('Areas in scope that have no boundary yet'),
    method: z.string(),
  }),
})

/** What somebody draws on the spot; an import takes more. */
const mostDrawn = 10_000

export const computeRailCoverage = openTo('figures:read').post('/api/rail/coverage', {
  summary: 'The same arithmetic for any polygon and stations in WGS-84',
  body: z.object({
    boundary: boundarySchema
      .refine(
        (boundary) => partsOf(boundary).flat(2).length <= mostDrawn,
        `边界的点数不超过 ${mostDrawn} 个，请在制图软件中简化后再试`,
      )
      .describe(`Of at most ${mostDrawn} positions; rings that touch themselves are mended as an import mends them`),
    stations: z.array(positionSchema).max(5000),
    radiusMetres: z.number().positive().max(20_000).optional(),
  }),
  reply: z.object({ ...coverageShape, repairs: z.array(z.string()).describe('What was mended in the boundary') }),
})

const areaStepSchema = z.object({
  code: z.string(),
  ...basisShape,
  met: z.boolean().nullable().describe('null outside the scope of the target'),
})

/** Coverage from a day on, until the next step. */
export const timelineStepSchema = z.object({
  on: daySchema,
  isForecast: z.boolean().describe('Some opening of the day is a forecast'),
  opens: z.array(z.object({ code: z.string(), name: z.string() })),
  closes: z.array(z.object({ code: z.string(), name: z.string() })),
  lists: z.array(z.string()).describe('Codes of areas that enter the list'),
  delists: z.array(z.string()),
  redraws: z.array(z.string()).describe('Codes of areas whose outline changes on the day'),
  city: z
    .object({ ...basisShape, met: z.boolean().nullable(), display: z.string() })
    .describe('The city as a whole, or the one area that is asked for'),
  areas: z
    .array(areaStepSchema)
    .describe('In the first step all areas, then those whose figure is not that of the step before'),
})
export type TimelineStep = z.infer<typeof timelineStepSchema>

export const getRailTimeline = openTo('figures:read').get('/api/rail/timeline', {
  summary: 'Steps of coverage by opening date, forecasts after today included and marked',
  query: z.object({
    area: z.string().max(40).optional().describe('Only the steps at which this area changes; value is then its own'),
    from: daySchema.optional(),
    to: daySchema.optional(),
    scope: z.enum(railScopes).default('central'),
    list: listQuery,
    basis: basisQuery,
    radius: z.coerce
      .number()
      .pipe(z.literal(comparedRadii))
      .optional()
      .describe('To compare with, instead of what the rules say'),
  }),
  reply: z.object({
    today: daySchema,
    radiusMetres: z.number().describe('Of today'),
    reaches: z.array(z.object({ from: daySchema, metres: z.number() })).describe('From each day on, in order'),
    scope: z.enum(railScopes),
    list: z.enum(areaLists).describe('`today`: days gone by are recomputed over the list of today'),
    basis: z.enum(railBases),
    targets: railTargetsSchema,
    steps: z.array(timelineStepSchema),
    /** For each area of the target the first day it meets it for good within the steps; null: never. */
    crossings: z.array(
      z.object({ code: z.string(), name: z.string(), on: daySchema.nullable(), isForecast: z.boolean() }),
    ),
    cityCrossing: z.object({ on: daySchema.nullable(), isForecast: z.boolean() }),
  }),
})

export const scenarioSideSchema = z.object({
  city: z.object({ ...basisShape, met: z.boolean().nullable(), display: z.string() }),
  areas: z.array(areaStepSchema.extend({ name: z.string(), inScope: z.boolean() })),
})

export const previewRailScenario = openTo('figures:read').post('/api/rail/scenarios/preview', {
  summary: 'Coverage on a day with stations added, dropped, moved or delayed, beside the same day without',
  body: railScenarioSchema.extend({
    on: daySchema,
    scope: z.enum(railScopes).default('central'),
    basis: basisQuery,
    list: listQuery,
  }),
  reply: z.object({
    on: daySchema,
    ...listedShape,
    basis: z.enum(railBases),
    targets: railTargetsSchema,
    ...scenarioSideSchema.shape,
    today: scenarioSideSchema.describe('The same day without the scenario'),
    stations: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          x: z.number(),
          y: z.number(),
          change: z.enum(['added', 'dropped', 'moved', 'delayed']),
          from: z.tuple([z.number(), z.number()]).nullable().describe('Where a moved station stands without the plan'),
        }),
      )
      .describe('What the plan touches, in the metres of the map'),
    changed: z.array(
      z.object({ code: z.string(), name: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
    ),
    lifted: z.array(z.string()).describe('Codes of areas that meet the target with the scenario and not without'),
    lost: z.array(z.string()),
    problems: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
})

export const gainRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  lineCodes: z.array(z.string()),
  forecastOpening: daySchema.nullable(),
  gain: z.int().describe('Added to the areas in scope by this station alone, in the unit of the basis'),
  gainKm2: z.number().nullable().describe('The same in square kilometres of ground'),
  gainPoints: z.number().describe('The same in percentage points of the city figure'),
  areas: z.array(z.object({ code: z.string(), name: z.string(), gain: z.int(), gainKm2: z.number().nullable() })),
  lifts: z.array(z.string()).describe('Codes of areas that meet the target with it alone'),
  carriesCity: z
    .boolean()
    .nullable()
    .describe(
      'Whether the city as a whole meets the target with it alone; null where it meets it already, or has none',
    ),
  order: z.int().describe('Its place when each time the station that adds most is opened'),
  greedyGain: z.int(),
  greedyGainKm2: z.number().nullable(),
  cumulativeValue: z.number().nullable().describe('The city figure once it and all before it are open'),
})

export const getRailGains = openTo('figures:read').get('/api/rail/gains', {
  summary: 'What each unopened station would add, alone and in greedy order',
  query: z.object({
    on: daySchema.optional(),
    scope: z.enum(railScopes).default('central'),
    basis: basisQuery,
    list: listQuery,
  }),
  reply: z.object({
    on: daySchema,
    ...listedShape,
    basis: z.enum(railBases),
    targets: railTargetsSchema,
    city: z.object({ ...basisShape, met: z.boolean().nullable(), display: z.string() }),
    rows: z.array(gainRowSchema),
    total: z.int(),
    best: z.string().nullable().describe('The station that lifts most areas over the line'),
    nearest: z
      .array(z.object({ code: z.string(), name: z.string(), value: z.number().nullable(), shortKm2: z.number() }))
      .describe('Areas in scope under the line, nearest first'),
  }),
})

export const getRailMap = openTo('figures:read').get('/api/rail/map', {
  summary: 'Outlines, lines and stations in metres of one plane, for drawing true circles',
  reply: z.object({
    radiusMetres: z.number(),
    areas: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        category: z.string(),
        outlines: z
          .array(
            z.object({
              from: daySchema.nullable().describe('null: from the beginning'),
              until: daySchema.nullable().describe('The first day on which it no longer holds; null: it still does'),
              rings: z
                .array(z.array(z.tuple([z.number(), z.number()])))
                .describe('Metres east and north, outer rings and holes'),
            }),
          )
          .describe('In order of their days'),
      }),
    ),
    lines: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        colour: z.string().nullable(),
        stops: z
          .array(z.object({ stationCode: z.string(), x: z.number(), y: z.number(), openedOn: daySchema.nullable() }))
          .describe('In the order of the line, at its platforms where those are stored; empty where no order is'),
      }),
    ),
    bases: z
      .array(z.object({ basis: z.enum(railBases), points: z.int(), total: z.int() }))
      .describe('The bases that have data, with how many points and their sum; ground has no points'),
    stations: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        lineCodes: z.array(z.string()),
        x: z.number(),
        y: z.number(),
        openedOn: daySchema.nullable(),
        forecastOpening: daySchema.nullable(),
        closedOn: daySchema.nullable(),
        earlierServices: earlierServicesSchema.nullish().describe('Before its last opening'),
        hasExit: z.boolean(),
        exits: z.array(z.object({ name: z.string(), x: z.number(), y: z.number() })),
        forecasts: z
          .array(z.object({ opening: daySchema.nullable(), statedOn: daySchema, statedBy: z.string() }))
          .describe('What was ever expected, oldest first; the last is what is expected now'),
      }),
    ),
  }),
})
