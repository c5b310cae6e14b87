import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { units } from './unit.tables.ts'

const everyUnit = statement((orm) => orm.select().from(units).orderBy(asc(units.sortOrder), asc(units.code)).prepare())
const byCode = statement((orm) =>
  orm
    .select()
    .from(units)
    .where(eq(units.code, sql.placeholder('code')))
    .prepare(),
)

/** All units, those with an order first. */
export const allUnits = (db: Database): Unit[] =>
  everyUnit(db)
    .all()
    .sort((a, b) => Number(a.sortOrder === null) - Number(b.sortOrder === null))

export const unitName = (db: Database, code: string): string | undefined => byCode(db).get({ code })?.name
