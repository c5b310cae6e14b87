import type { Boundary } from '@pianqu/shared/geometry/boundary.schema.ts'
import type { EarlierService } from '@pianqu/shared/rail/service.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { areas } from '../areas/area.tables.ts'

export const railLines = sqliteTable('rail_lines', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  colour: text('colour'),
})

export const railStations = sqliteTable('rail_stations', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  longitude: real('longitude').notNull(),
  latitude: real('latitude').notNull(),
  openedOn: text('opened_on').$type<Day>(),
  forecastOpening: text('forecast_opening').$type<Day>(),
  closedOn: text('closed_on').$type<Day>(),
  earlierServices: text('earlier_services', { mode: 'json' }).$type<EarlierService[]>(),
  hasExit: integer('has_exit', { mode: 'boolean' }).notNull(),
  originalCrs: text('original_crs').notNull(),
  originalX: real('original_x').notNull(),
  originalY: real('original_y').notNull(),
})

export const railStationLines = sqliteTable(
  'rail_station_lines',
  {
    stationCode: text('station_code')
      .notNull()
      .references(() => railStations.code, { onDelete: 'cascade' }),
    lineCode: reference('line_code', () => railLines.code),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.stationCode, t.lineCode] }), index('rail_station_lines_line').on(t.lineCode)],
)

export const areaBoundaries = sqliteTable(
  'area_boundaries',
  {
    areaCode: reference('area_code', () => areas.code),
    effectiveFrom: text('effective_from').$type<Day>().notNull(),
    boundary: text('boundary', { mode: 'json' }).$type<Boundary>().notNull(),
    originalCrs: text('original_crs').notNull(),
    original: text('original', { mode: 'json' }).$type<Boundary>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaCode, t.effectiveFrom] })],
)
