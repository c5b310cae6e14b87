import type { BondEntry } from '@pianqu/shared/bonds/ledger.schema.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { bondBatchStore } from '../bond-ledger/bond.store.ts'
import { bondEntries } from '../bond-ledger/bond-ledger.tables.ts'

type Stored = typeof bondEntries.$inferSelect

/** Movements as they are told; one without a day stands since the batch was issued. */
function entriesFrom(db: Database, rows: readonly Stored[]): BondEntry[] {
  const issuedOn = new Map(bondBatchStore.all(db).map((batch) => [batch.code, batch.issuedOn]))
  return rows.flatMap(({ entryId, effectiveOn, byId: _byId, byName, ...entry }) => {
    const day = effectiveOn ?? issuedOn.get(entry.batchCode)
    return day ? [{ ...entry, entryId: String(entryId), effectiveOn: day, by: byName }] : []
  })
}

/** Every movement of a batch's money, in the order they were written. */
export const entriesOfBatch = (db: Database, batchCode: string): BondEntry[] =>
  entriesFrom(
    db,
    db.orm
      .select()
      .from(bondEntries)
      .where(eq(bondEntries.batchCode, batchCode))
      .orderBy(asc(bondEntries.entryId))
      .all(),
  )

/** The movements just written. */
export const entriesWith = (db: Database, ids: readonly number[]): BondEntry[] =>
  entriesFrom(
    db,
    db.orm
      .select()
      .from(bondEntries)
      .where(inArray(bondEntries.entryId, [...ids]))
      .orderBy(asc(bondEntries.entryId))
      .all(),
  )
