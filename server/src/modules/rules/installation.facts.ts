import { eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { installation } from './rule.tables.ts'

const byKey = statement((orm) =>
  orm
    .select()
    .from(installation)
    .where(eq(installation.key, sql.placeholder('key')))
    .prepare(),
)

/** Whether the city is made up; screens then say 演示数据 and production refuses it. */
export const isDemo = (db: Database): boolean => byKey(db).get({ key: 'demo' })?.value === 'yes'
