import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import { listWriter } from '../../db/lists.ts'
import type { TableStore } from '../../db/table-store.ts'
import { allAreas, districtLists } from './area.facts.ts'
import { areaDistricts, areas } from './area.tables.ts'

const putDistricts = listWriter(areaDistricts, 'areaCode', 'districtCode')
const registry = keyedStore(areas, ['code'])

export const areaStore: TableStore<Area, KeyOf<'areas'>> = {
  ...registry,
  find: (db, { code }) => {
    const row = registry.find(db, { code })
    return row && { ...row, districtCodes: districtLists.of(db, code) }
  },
  put: (tx, { districtCodes, ...area }) => {
    registry.put(tx, area)
    putDistricts(tx, area.code, districtCodes)
  },
  all: allAreas,
}
