import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { asc } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { units } from './unit.tables.ts'

const everyUnit = statement((orm) => orm.select().from(units).orderBy(asc(units.sortOrder), asc(units.code)).prepare())
const byCode = rowsBy(units, ['code'])

/** All units, those with an order first. */
export const allUnits = (db: Database): Unit[] =>
  everyUnit(db)
    .all()
    .sort((a, b) => Number(a.sortOrder === null) - Number(b.sortOrder === null))

export const unitName = (db: Database, code: string): string | undefined => byCode.first(db, { code })?.name
