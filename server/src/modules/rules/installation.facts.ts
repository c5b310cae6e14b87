import type { Database } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { installation } from './rule.tables.ts'

const byKey = rowsBy(installation, ['key'])

/** Whether the city is made up; screens then say 演示数据 and production refuses it. */
export const isDemo = (db: Database): boolean => byKey.first(db, { key: 'demo' })?.value === 'yes'
