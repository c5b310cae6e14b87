import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import { type BondLimits, bondRoom, type Overflow } from '@pianqu/shared/bonds/bond-room.ts'
import { type RowKey, rowKey } from '@pianqu/shared/importing/row-key.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Database } from '../../../db/database.ts'
import { bondAllocationStore, bondBatchStore } from '../../bond-ledger/bond.store.ts'
import { bondSpendingStore } from '../../bond-ledger/bond-ledger.store.ts'
import { type Incoming, reject } from '../incoming.ts'
import { bondLimits } from './bond-limits.ts'
import { spentByAllocation } from './spent-by-allocation.ts'
import { uncoveredAllocations } from './uncovered-allocations.ts'

const keyOf = (row: BondAllocation): RowKey => rowKey('bond-allocations', row)

function refusal({ batchCode, projectCode }: BondAllocation, { of, limitYuan, overYuan }: Overflow): string {
  const [limit, over] = [moneyLine(limitYuan), moneyLine(overYuan)]
  return of === 'batch'
    ? `批次“${batchCode}”金额${limit}，加上这一笔已分配超出${over}，请核对分配金额或先更正批次金额`
    : `项目“${projectCode}”总投资${limit}，加上这一笔债券资金超出${over}，请核对金额或先更正总投资`
}

/** The rows that do not fit beside what stays, taken in order, each with its reason. */
function misfits(
  staying: readonly BondAllocation[],
  rows: readonly BondAllocation[],
  limits: BondLimits,
): Map<string, string> {
  const room = bondRoom(limits, staying)
  const found = new Map<string, string>()
  for (const allocation of rows) {
    const overflow = room.overflow(allocation)
    if (overflow) found.set(keyOf(allocation), refusal(allocation, overflow))
    else room.use(allocation)
  }
  return found
}

/** A row that is refused leaves what was stored, which takes room from the others: they are looked at again until all fit. */
function refusals(stored: readonly BondAllocation[], rows: readonly BondAllocation[], limits: BondLimits) {
  const refused = new Map<string, string>()
  for (let before = -1; before !== refused.size; ) {
    before = refused.size
    const left = rows.filter((row) => !refused.has(keyOf(row)))
    const replaced = new Set(left.map(keyOf))
    const staying = stored.filter((row) => !replaced.has(keyOf(row)))
    for (const [key, message] of misfits(staying, left, limits)) refused.set(key, message)
  }
  return refused
}

/** An allocation is not lowered below what was spent of it. */
function belowSpent(db: Database, rows: readonly BondAllocation[]): Map<string, string> {
  const spent = spentByAllocation(bondSpendingStore.all(db))
  const found = new Map<string, string>()
  for (const row of rows) {
    const { batchCode, projectCode, amountYuan } = row
    const used = spent.get(keyOf(row)) ?? 0
    if (amountYuan >= used) continue
    const message = `批次“${batchCode}”中项目“${projectCode}”已支出${moneyLine(used)}，分配金额不能少于已支出数，请核对金额或先更正支出`
    found.set(keyOf(row), message)
  }
  return found
}

/** A batch's allocations never exceed its amount, nor a project's its total investment (domain.md §7). */
export function checkAllocations(db: Database, incoming: Incoming<BondAllocation>): Incoming<BondAllocation> {
  const limits = bondLimits(db)
  const rows = incoming.rows.map(({ row }) => row)
  const low = belowSpent(db, rows)
  const standing = rows.filter((row) => !low.has(keyOf(row)))
  const over = refusals(bondAllocationStore.all(db), standing, limits)
  const fitting = standing.filter((row) => !over.has(keyOf(row)))
  const refused = new Map([
    ...low,
    ...over,
    ...uncoveredAllocations(db, fitting, { batches: bondBatchStore.all(db), investmentOf: limits.investmentOf }),
  ])
  return reject(
    incoming,
    ({ row }) => {
      const message = refused.get(keyOf(row))
      return message === undefined ? null : { code: 'bonds/over-limit', message }
    },
    'amountYuan',
  )
}
