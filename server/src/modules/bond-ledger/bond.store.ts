import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { bondAllocations, bondBatches } from './bond.tables.ts'

const sameAllocation = ({ batchCode, projectCode }: BondAllocation) =>
  and(eq(bondAllocations.batchCode, batchCode), eq(bondAllocations.projectCode, projectCode))

export const bondBatchStore: TableStore<BondBatch> = {
  find: (db, { code }) => db.orm.select().from(bondBatches).where(eq(bondBatches.code, code)).get(),
  put: (tx, row) => {
    tx.orm.insert(bondBatches).values(row).onConflictDoUpdate({ target: bondBatches.code, set: row }).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(bondBatches).where(eq(bondBatches.code, code)).run()
  },
  all: (db) => db.orm.select().from(bondBatches).orderBy(asc(bondBatches.issuedOn), asc(bondBatches.code)).all(),
}

export const bondAllocationStore: TableStore<BondAllocation> = {
  find: (db, row) => db.orm.select().from(bondAllocations).where(sameAllocation(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(bondAllocations)
      .values(row)
      .onConflictDoUpdate({
        target: [bondAllocations.batchCode, bondAllocations.projectCode],
        set: row,
      })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(bondAllocations).where(sameAllocation(row)).run()
  },
  all: (db) =>
    db.orm
      .select()
      .from(bondAllocations)
      .orderBy(asc(bondAllocations.batchCode), asc(bondAllocations.projectCode))
      .all(),
}
