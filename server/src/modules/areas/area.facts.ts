import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { asc } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { areaDistricts, areas } from './area.tables.ts'

const everyArea = statement((orm) => orm.select().from(areas).orderBy(asc(areas.code)).prepare())
const everyLink = statement((orm) => orm.select().from(areaDistricts).orderBy(asc(areaDistricts.position)).prepare())

/** All areas that ever were in the list, with their districts, the main one first. */
export function allAreas(db: Database): Area[] {
  const districts = new Map<string, string[]>()
  for (const { areaCode, districtCode } of everyLink(db).all()) {
    districts.set(areaCode, [...(districts.get(areaCode) ?? []), districtCode])
  }
  return everyArea(db)
    .all()
    .map((area) => ({
      ...area,
      districtCodes: districts.get(area.code) ?? [],
    }))
}

export const areaNames = (db: Database): Map<string, string> =>
  new Map(
    everyArea(db)
      .all()
      .map(({ code, name }) => [code, name]),
  )
