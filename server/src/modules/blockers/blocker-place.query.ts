import { and, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { areaDistricts } from '../areas/area.tables.ts'
import { clusters } from '../clusters/cluster.tables.ts'
import { projectDistrict } from '../projects/project.facts.ts'
import { projects } from '../projects/project.tables.ts'
import { blockers } from './blocker.tables.ts'

// A project takes its blockers along: where one is follows from where its project is now, not from where it was raised.

type Placed = Pick<typeof blockers.$inferSelect, 'projectCode' | 'areaCode' | 'districtCode' | 'raiserUnit'>

/** Of an area, that a district raised on its part of it: the other districts of the area have nothing to do with it. */
const isOfOneDistrict = ({ raiserUnit, districtCode }: Placed): boolean =>
  raiserUnit !== null && raiserUnit === districtCode

/** That it is on the ground of a district. */
export const isOnGroundOf = (district: string): SQL | undefined =>
  or(
    exists(
      sql`(SELECT 1 FROM ${projects} WHERE ${projects.code} = ${blockers.projectCode} AND ${projects.districtCode} = ${district})`,
    ),
    and(
      isNull(blockers.projectCode),
      sql`${blockers.raiserUnit} IS NOT ${blockers.districtCode}`,
      exists(
        sql`(SELECT 1 FROM ${areaDistricts} WHERE ${areaDistricts.areaCode} = ${blockers.areaCode} AND ${areaDistricts.districtCode} = ${district})`,
      ),
    ),
  )

const districtsOf = statement((orm) =>
  orm
    .select({ code: areaDistricts.districtCode })
    .from(areaDistricts)
    .where(eq(areaDistricts.areaCode, sql.placeholder('area')))
    .prepare(),
)

/** The districts on whose ground it is, beside the one that raised it. */
export function groundOf(db: Database, blocker: Placed): string[] {
  const { projectCode, areaCode } = blocker
  if (projectCode !== null) return [projectDistrict(db, projectCode)].filter((code) => code !== undefined)
  if (areaCode === null || isOfOneDistrict(blocker)) return []
  return districtsOf(db)
    .all({ area: areaCode })
    .map(({ code }) => code)
}

/** That it is in an area. */
export const isInArea = (db: Database, area: string): SQL | undefined =>
  or(
    and(isNull(blockers.projectCode), eq(blockers.areaCode, area)),
    inArray(
      blockers.projectCode,
      db.orm
        .select({ code: projects.code })
        .from(projects)
        .innerJoin(clusters, eq(clusters.code, projects.clusterCode))
        .where(eq(clusters.areaCode, area)),
    ),
  )

const placed = statement((orm) =>
  orm
    .select({ code: projects.code, areaCode: clusters.areaCode })
    .from(projects)
    .innerJoin(clusters, eq(clusters.code, projects.clusterCode))
    .where(isNotNull(projects.clusterCode))
    .prepare(),
)

/** The area that each project is in. */
export const projectAreas = (db: Database): Map<string, string> =>
  new Map(
    placed(db)
      .all()
      .map(({ code, areaCode }) => [code, areaCode]),
  )
