import { asc } from 'drizzle-orm'
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
