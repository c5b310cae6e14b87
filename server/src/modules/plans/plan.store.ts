import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { Plan } from '@pianqu/shared/plans/plan.schema.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { statement } from '../../db/database.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { plans } from './plan.tables.ts'

const shape = {
  projectCode: plans.projectCode,
  year: plans.year,
  investmentYuan: plans.investmentYuan,
  curveYuan: plans.curveYuan,
}

const find = statement((orm) =>
  orm
    .select(shape)
    .from(plans)
    .where(and(eq(plans.projectCode, sql.placeholder('projectCode')), eq(plans.year, sql.placeholder('year'))))
    .prepare(),
)

const { remove } = keyedStore(plans, ['projectCode', 'year'])

export const planStore: TableStore<Plan, KeyOf<'plans'>> = {
  remove,
  find: (db, { projectCode, year }) => find(db).get({ projectCode, year }),
  put: (tx, row) => {
    tx.orm
      .insert(plans)
      // The first plan of a year stays beside every later one.
      .values({ ...row, originalYuan: row.investmentYuan })
      .onConflictDoUpdate({ target: [plans.projectCode, plans.year], set: row })
      .run()
  },
  all: (db) => db.orm.select(shape).from(plans).orderBy(asc(plans.year), asc(plans.projectCode)).all(),
}
