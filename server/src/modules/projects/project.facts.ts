import { eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { projects } from './project.tables.ts'

const everyName = statement((orm) => orm.select({ code: projects.code, name: projects.name }).from(projects).prepare())

export const projectNames = (db: Database): Map<string, string> =>
  new Map(
    everyName(db)
      .all()
      .map(({ code, name }) => [code, name]),
  )

const districtOf = statement((orm) =>
  orm
    .select({ districtCode: projects.districtCode })
    .from(projects)
    .where(eq(projects.code, sql.placeholder('code')))
    .prepare(),
)

/** The district that a project is in; undefined for a code that nobody has. */
export const projectDistrict = (db: Database, code: string): string | undefined =>
  districtOf(db).get({ code })?.districtCode

const investmentOf = statement((orm) =>
  orm
    .select({ yuan: projects.totalInvestmentYuan })
    .from(projects)
    .where(eq(projects.code, sql.placeholder('code')))
    .prepare(),
)

/** What the project costs in all, in yuan; undefined for a code that nobody has. */
export const totalInvestment = (db: Database, code: string): number | undefined => investmentOf(db).get({ code })?.yuan

const placeOf = statement((orm) =>
  orm
    .select({ name: projects.name, districtCode: projects.districtCode, clusterCode: projects.clusterCode })
    .from(projects)
    .where(eq(projects.code, sql.placeholder('code')))
    .prepare(),
)

/** What a project is called, its district, and the cluster it is in today; undefined for a code that nobody has. */
export const projectPlace = (db: Database, code: string) => placeOf(db).get({ code })
