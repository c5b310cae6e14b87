import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { asc } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { listsIn } from '../../db/lists.ts'
import { areaDistricts, areas } from './area.tables.ts'

const everyArea = statement((orm) => orm.select().from(areas).orderBy(asc(areas.code)).prepare())

/** The districts of an area, the main one first. */
export const districtLists = listsIn(areaDistricts, 'areaCode', 'districtCode')

/** All areas that ever were in the list, with their districts, the main one first. */
export function allAreas(db: Database): Area[] {
  const districtsOf = districtLists.all(db)
  return everyArea(db)
    .all()
    .map((area) => ({ ...area, districtCodes: districtsOf(area.code) }))
}

export const areaNames = (db: Database): Map<string, string> =>
  new Map(
    everyArea(db)
      .all()
      .map(({ code, name }) => [code, name]),
  )
