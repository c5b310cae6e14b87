import type { railScopes } from '@pianqu/shared/rail/rail-basis.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { railLines, railStations } from './rail.tables.ts'

const original = {
  originalCrs: text('original_crs').notNull(),
  originalX: real('original_x').notNull(),
  originalY: real('original_y').notNull(),
}

export const railForecasts = sqliteTable(
  'rail_forecasts',
  {
    stationCode: text('station_code').notNull(),
    version: integer('version').notNull(),
    opening: text('opening').$type<Day>(),
    statedOn: text('stated_on').$type<Day>().notNull(),
    statedBy: text('stated_by').notNull(),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.stationCode, t.version] })],
)

export const railStops = sqliteTable(
  'rail_stops',
  {
    lineCode: reference('line_code', () => railLines.code),
    sequence: integer('sequence').notNull(),
    stationCode: reference('station_code', () => railStations.code),
    longitude: real('longitude'),
    latitude: real('latitude'),
    openedOn: text('opened_on').$type<Day>(),
    closedOn: text('closed_on').$type<Day>(),
    originalCrs: text('original_crs'),
    originalX: real('original_x'),
    originalY: real('original_y'),
  },
  (t) => [primaryKey({ columns: [t.lineCode, t.sequence] }), index('rail_stops_station').on(t.stationCode)],
)

export const railExits = sqliteTable(
  'rail_exits',
  {
    stationCode: reference('station_code', () => railStations.code),
    name: text('name').notNull(),
    longitude: real('longitude').notNull(),
    latitude: real('latitude').notNull(),
    ...original,
  },
  (t) => [primaryKey({ columns: [t.stationCode, t.name] })],
)

/** The bases that are counted at points. */
export const pointBases = ['population', 'floorSpace'] as const
export type PointBasis = (typeof pointBases)[number]

export const railPoints = sqliteTable(
  'rail_points',
  {
    basis: text('basis', { enum: pointBases }).notNull(),
    code: text('code').notNull(),
    longitude: real('longitude').notNull(),
    latitude: real('latitude').notNull(),
    weight: integer('weight').notNull(),
    ...original,
  },
  (t) => [primaryKey({ columns: [t.basis, t.code] })],
)

export const railPlans = sqliteTable('rail_plans', {
  planId: text('plan_id').primaryKey(),
  name: text('name').notNull(),
  note: text('note').notNull(),
  on: text('on_day').$type<Day>().notNull(),
  scope: text('scope').$type<(typeof railScopes)[number]>().notNull(),
  scenario: text('scenario', { mode: 'json' }).$type<RailScenario>().notNull(),
  ownerId: text('owner_id').notNull(),
  ownerName: text('owner_name').notNull(),
  at: text('at').notNull(),
  version: integer('version').notNull().default(1),
  archivedAt: text('archived_at'),
})
