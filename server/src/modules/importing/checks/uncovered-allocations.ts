import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondLimits } from '@pianqu/shared/bonds/bond-room.ts'
import { type DatedAmount, firstAbove, firstBelow } from '@pianqu/shared/bonds/cover.ts'
import { type RowKey, rowKey } from '@pianqu/shared/importing/row-key.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Database } from '../../../db/database.ts'
import { bondMovements } from '../../bond-ledger/bond.facts.ts'
import { bondAllocationStore } from '../../bond-ledger/bond.store.ts'

type Moved = DatedAmount & BondAllocation

const keyOf = (row: BondAllocation): RowKey => rowKey('bond-allocations', row)

/** What the project of the row would lack on the first day on which it gives up more than it has. */
function lacks(row: BondAllocation, { issuedOn }: BondBatch, moved: readonly Moved[]): string | null {
  const mine = moved.filter((one) => keyOf(one) === keyOf(row))
  const breach = firstBelow(mine, issuedOn, 0)
  return (
    breach &&
    `批次“${row.batchCode}”在项目“${row.projectCode}”的资金${breach.on}要调出，这样分配当天不够，差${moneyLine(-breach.yuan)}；请先冲正那笔变动`
  )
}

/** By how much the batch of the row would be overdrawn on the first day on which it is. */
function overdraws(batch: BondBatch, moved: readonly Moved[]): string | null {
  const { code, amountYuan, issuedOn } = batch
  const ofBatch = moved.filter(({ batchCode }) => batchCode === code)
  const breach = firstAbove(ofBatch, issuedOn, amountYuan)
  return (
    breach &&
    `批次“${code}”金额${moneyLine(amountYuan)}，${breach.on}已分配将达${moneyLine(breach.yuan)}，超出${moneyLine(breach.yuan - amountYuan)}；以后才冲回的资金在此之前仍占额度`
  )
}

/** The same of the project of the row and what it costs; only new bonds are held against that. */
function overfills(code: string, totalYuan: number, from: BondBatch, held: readonly Moved[]): string | null {
  const mine = held.filter(({ projectCode }) => projectCode === code)
  const breach = firstAbove(mine, from.issuedOn, totalYuan)
  return (
    breach &&
    `项目“${code}”总投资${moneyLine(totalYuan)}，${breach.on}债券资金将达${moneyLine(breach.yuan)}，超出${moneyLine(breach.yuan - totalYuan)}；以后才调出的资金在此之前仍占额度`
  )
}

/**
 * Rows that would leave a project without money that it gives up on a later day, or fill a batch or a project beyond its
 * limit on one: an imported amount holds since the issue, whatever was moved after it.
 */
export function uncoveredAllocations(
  db: Database,
  rows: readonly BondAllocation[],
  { batches, investmentOf }: Pick<BondLimits, 'investmentOf'> & { readonly batches: readonly BondBatch[] },
): Map<RowKey, string> {
  const byCode = new Map(batches.map((batch) => [batch.code, batch]))
  const stored = new Map(bondAllocationStore.all(db).map((row) => [keyOf(row), row.amountYuan]))
  const deltaOf = (row: BondAllocation) => row.amountYuan - (stored.get(keyOf(row)) ?? 0)
  const isNew = ({ batchCode }: BondAllocation) => byCode.get(batchCode)?.nature === 'new'
  let moved: readonly Moved[] = bondMovements(db).map(({ effectiveOn, issuedOn, ...entry }) => ({
    ...entry,
    on: effectiveOn ?? issuedOn,
  }))
  const refusalOf = (row: BondAllocation, batch: BondBatch, next: readonly Moved[]): string | null => {
    const total = isNew(row) ? investmentOf(row.projectCode) : null
    return (
      lacks(row, batch, next) ??
      overdraws(batch, next) ??
      (total === null ? null : overfills(row.projectCode, total, batch, next.filter(isNew)))
    )
  }
  const found = new Map<RowKey, string>()
  for (const row of rows.toSorted((a, b) => deltaOf(a) - deltaOf(b))) {
    const batch = byCode.get(row.batchCode)
    if (!batch || deltaOf(row) === 0) continue
    const next = [...moved, { ...row, on: batch.issuedOn, amountYuan: deltaOf(row) }]
    const refusal = refusalOf(row, batch, next)
    if (refusal === null) moved = next
    else found.set(keyOf(row), refusal)
  }
  return found
}
