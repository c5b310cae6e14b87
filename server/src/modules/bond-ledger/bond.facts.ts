import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondLocation, BondRequest } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { BondQuota, BondSpending } from '@pianqu/shared/bonds/year-of-bonds.ts'
import { type KeyOf, type RowKey, rowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { asc, eq, gt, isNull, sum } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { bondAllocations, bondBatches } from './bond.tables.ts'
import { bondEntries, bondLocations, bondQuotas, bondRequests, bondSpending } from './bond-ledger.tables.ts'

const keyOf = (allocation: KeyOf<'bond-allocations'>): RowKey => rowKey('bond-allocations', allocation)

const byCodes = (a: BondAllocation, b: BondAllocation): number => (keyOf(a) < keyOf(b) ? -1 : 1)

/** What every batch is called, by its code. */
export const batchNames = ({ orm }: Database): Map<string, string> =>
  new Map(
    orm
      .select({ code: bondBatches.code, name: bondBatches.name })
      .from(bondBatches)
      .all()
      .map(({ code, name }) => [code, name]),
  )

/** What every project had of every batch at the end of the day: the balance of now without what took effect later. */
export function allocationsOn({ orm }: Database, day: Day): BondAllocation[] {
  const balances = new Map(
    orm
      .select()
      .from(bondAllocations)
      .all()
      .map((row) => [keyOf(row), row]),
  )
  const later = orm
    .select({
      batchCode: bondEntries.batchCode,
      projectCode: bondEntries.projectCode,
      amountYuan: sum(bondEntries.amountYuan).mapWith(Number),
    })
    .from(bondEntries)
    .where(gt(bondEntries.effectiveOn, day))
    .groupBy(bondEntries.batchCode, bondEntries.projectCode)
    .all()
  for (const moved of later) {
    const amountYuan = (balances.get(keyOf(moved))?.amountYuan ?? 0) - moved.amountYuan
    balances.set(keyOf(moved), { ...moved, amountYuan })
  }
  return [...balances.values()].filter(({ amountYuan }) => amountYuan > 0).sort(byCodes)
}

/** Every movement, with the day from which it holds; without one it stands since the batch was issued. */
export const bondMovements = ({ orm }: Database) =>
  orm
    .select({
      batchCode: bondEntries.batchCode,
      projectCode: bondEntries.projectCode,
      amountYuan: bondEntries.amountYuan,
      effectiveOn: bondEntries.effectiveOn,
      issuedOn: bondBatches.issuedOn,
    })
    .from(bondEntries)
    .innerJoin(bondBatches, eq(bondBatches.code, bondEntries.batchCode))
    .all()

/** All money spent, by batch, project and month; empty where no spending is kept. */
export const spendingRows = ({ orm }: Database): BondSpending[] =>
  orm
    .select()
    .from(bondSpending)
    .orderBy(asc(bondSpending.batchCode), asc(bondSpending.projectCode), asc(bondSpending.month))
    .all()

/** Quota of all years that counts: without what was reversed. */
export const quotaRows = ({ orm }: Database): BondQuota[] =>
  orm
    .select({ year: bondQuotas.year, handedDownOn: bondQuotas.handedDownOn, amountYuan: bondQuotas.amountYuan })
    .from(bondQuotas)
    .where(isNull(bondQuotas.reversedAt))
    .orderBy(asc(bondQuotas.handedDownOn))
    .all()

/** What projects asked for in a year, by project code. */
export const requestRows = ({ orm }: Database, year: number): BondRequest[] =>
  orm.select().from(bondRequests).where(eq(bondRequests.year, year)).orderBy(asc(bondRequests.projectCode)).all()

/** Projects that lie only in part in their key area, by code; whoever is not here lies in it whole. */
export const locationOf = ({ orm }: Database): ReadonlyMap<string, BondLocation> =>
  new Map(
    orm
      .select()
      .from(bondLocations)
      .all()
      .map((row) => [row.projectCode, row]),
  )
