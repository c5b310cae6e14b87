import { asc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { clusters } from './cluster.tables.ts'

const everyName = statement((orm) =>
  orm.select({ code: clusters.code, name: clusters.name }).from(clusters).orderBy(asc(clusters.code)).prepare(),
)

export const clusterNames = (db: Database): Map<string, string> =>
  new Map(
    everyName(db)
      .all()
      .map(({ code, name }) => [code, name]),
  )

const areaOf = statement((orm) =>
  orm
    .select({ areaCode: clusters.areaCode })
    .from(clusters)
    .where(eq(clusters.code, sql.placeholder('code')))
    .prepare(),
)

/** The area that a cluster is in; undefined for a code that nobody has. */
export const clusterArea = (db: Database, code: string): string | undefined => areaOf(db).get({ code })?.areaCode
