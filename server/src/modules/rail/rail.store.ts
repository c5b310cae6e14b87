import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { RailLine } from '@pianqu/shared/rail/rail.schema.ts'
import { asc, eq } from 'drizzle-orm'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { allStations, type StationWithOrigin } from './rail.facts.ts'
import { areaBoundaries, railLines, railStationLines, railStations } from './rail.tables.ts'

export const railLineStore: TableStore<RailLine, KeyOf<'rail-lines'>> = keyedStore(railLines, ['code'])

const registry = keyedStore(railStations, ['code'])

export const railStationStore: TableStore<StationWithOrigin, KeyOf<'rail-stations'>> = {
  ...registry,
  find: (db, { code }) => {
    const row = registry.find(db, { code })
    if (!row) return undefined
    const calls = db.orm
      .select()
      .from(railStationLines)
      .where(eq(railStationLines.stationCode, code))
      .orderBy(asc(railStationLines.position))
      .all()
    return { ...row, lineCodes: calls.map(({ lineCode }) => lineCode) }
  },
  put: (tx, { lineCodes, ...station }) => {
    registry.put(tx, station)
    tx.orm.delete(railStationLines).where(eq(railStationLines.stationCode, station.code)).run()
    const calls = lineCodes.map((lineCode, position) => ({
      stationCode: station.code,
      lineCode,
      position,
    }))
    tx.orm.insert(railStationLines).values(calls).run()
  },
  all: allStations,
}

type AreaBoundary = typeof areaBoundaries.$inferSelect

export const boundaryStore: TableStore<AreaBoundary, KeyOf<'boundaries'>> = keyedStore(areaBoundaries, [
  'areaCode',
  'effectiveFrom',
])
