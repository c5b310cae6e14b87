import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { asc, eq } from 'drizzle-orm'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { allAreas } from './area.facts.ts'
import { areaDistricts, areas } from './area.tables.ts'

const registry = keyedStore(areas, ['code'])

export const areaStore: TableStore<Area, KeyOf<'areas'>> = {
  ...registry,
  find: (db, { code }) => {
    const row = registry.find(db, { code })
    if (!row) return undefined
    const districts = db.orm
      .select()
      .from(areaDistricts)
      .where(eq(areaDistricts.areaCode, code))
      .orderBy(asc(areaDistricts.position))
      .all()
    return {
      ...row,
      districtCodes: districts.map(({ districtCode }) => districtCode),
    }
  },
  put: (tx, { districtCodes, ...area }) => {
    registry.put(tx, area)
    tx.orm.delete(areaDistricts).where(eq(areaDistricts.areaCode, area.code)).run()
    const links = districtCodes.map((districtCode, position) => ({
      areaCode: area.code,
      districtCode,
      position,
    }))
    tx.orm.insert(areaDistricts).values(links).run()
  },
  all: allAreas,
}
