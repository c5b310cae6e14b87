import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { asc, eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { allAreas } from './area.facts.ts'
import { areaDistricts, areas } from './area.tables.ts'

export const areaStore: TableStore<Area> = {
  find: (db, { code }) => {
    const row = db.orm.select().from(areas).where(eq(areas.code, code)).get()
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
    tx.orm.insert(areas).values(area).onConflictDoUpdate({ target: areas.code, set: area }).run()
    tx.orm.delete(areaDistricts).where(eq(areaDistricts.areaCode, area.code)).run()
    const links = districtCodes.map((districtCode, position) => ({
      areaCode: area.code,
      districtCode,
      position,
    }))
    tx.orm.insert(areaDistricts).values(links).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(areas).where(eq(areas.code, code)).run()
  },
  all: allAreas,
}
