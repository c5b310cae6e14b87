import type { BondLocation, BondRequest, BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { bondLocations, bondRequests, bondSpending } from './bond-ledger.tables.ts'

const sameMonth = ({ batchCode, projectCode, month }: BondSpendingRow) =>
  and(eq(bondSpending.batchCode, batchCode), eq(bondSpending.projectCode, projectCode), eq(bondSpending.month, month))

const sameRequest = ({ year, projectCode }: BondRequest) =>
  and(eq(bondRequests.year, year), eq(bondRequests.projectCode, projectCode))

export const bondSpendingStore: TableStore<BondSpendingRow> = {
  find: (db, row) => db.orm.select().from(bondSpending).where(sameMonth(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(bondSpending)
      .values(row)
      .onConflictDoUpdate({ target: [bondSpending.batchCode, bondSpending.projectCode, bondSpending.month], set: row })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(bondSpending).where(sameMonth(row)).run()
  },
  all: (db) =>
    db.orm
      .select()
      .from(bondSpending)
      .orderBy(asc(bondSpending.batchCode), asc(bondSpending.projectCode), asc(bondSpending.month))
      .all(),
}

export const bondRequestStore: TableStore<BondRequest> = {
  find: (db, row) => db.orm.select().from(bondRequests).where(sameRequest(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(bondRequests)
      .values(row)
      .onConflictDoUpdate({ target: [bondRequests.year, bondRequests.projectCode], set: row })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(bondRequests).where(sameRequest(row)).run()
  },
  all: (db) => db.orm.select().from(bondRequests).orderBy(asc(bondRequests.year), asc(bondRequests.projectCode)).all(),
}

export const bondLocationStore: TableStore<BondLocation> = {
  find: (db, { projectCode }) =>
    db.orm.select().from(bondLocations).where(eq(bondLocations.projectCode, projectCode)).get(),
  put: (tx, row) => {
    tx.orm.insert(bondLocations).values(row).onConflictDoUpdate({ target: bondLocations.projectCode, set: row }).run()
  },
  remove: (tx, { projectCode }) => {
    tx.orm.delete(bondLocations).where(eq(bondLocations.projectCode, projectCode)).run()
  },
  all: (db) => db.orm.select().from(bondLocations).orderBy(asc(bondLocations.projectCode)).all(),
}
