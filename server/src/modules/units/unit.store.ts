import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { eq, sql } from 'drizzle-orm'
import { statement } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'
import { allUnits } from './unit.facts.ts'
import { units } from './unit.tables.ts'

const find = statement((orm) =>
  orm
    .select()
    .from(units)
    .where(eq(units.code, sql.placeholder('code')))
    .prepare(),
)

export const unitStore: TableStore<Unit> = {
  find: (db, { code }) => find(db).get({ code }),
  put: (tx, row) => {
    tx.orm.insert(units).values(row).onConflictDoUpdate({ target: units.code, set: row }).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(units).where(eq(units.code, code)).run()
  },
  all: allUnits,
}
