import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { RailLine } from '@pianqu/shared/rail/rail.schema.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import { listWriter } from '../../db/lists.ts'
import type { TableStore } from '../../db/table-store.ts'
import { allStations, lineLists, type StationWithOrigin } from './rail.facts.ts'
import { areaBoundaries, railLines, railStationLines, railStations } from './rail.tables.ts'

export const railLineStore: TableStore<RailLine, KeyOf<'rail-lines'>> = keyedStore(railLines, ['code'])

const putLines = listWriter(railStationLines, 'stationCode', 'lineCode')
const registry = keyedStore(railStations, ['code'])

export const railStationStore: TableStore<StationWithOrigin, KeyOf<'rail-stations'>> = {
  ...registry,
  find: (db, { code }) => {
    const row = registry.find(db, { code })
    return row && { ...row, lineCodes: lineLists.of(db, code) }
  },
  put: (tx, { lineCodes, ...station }) => {
    registry.put(tx, { ...station, earlierServices: station.earlierServices ?? null })
    putLines(tx, station.code, lineCodes)
  },
  all: allStations,
}

type AreaBoundary = typeof areaBoundaries.$inferSelect

export const boundaryStore: TableStore<AreaBoundary, KeyOf<'boundaries'>> = keyedStore(areaBoundaries, [
  'areaCode',
  'effectiveFrom',
])
