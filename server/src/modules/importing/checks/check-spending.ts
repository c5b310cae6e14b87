import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { type KeyOf, rowKey } from '@pianqu/shared/importing/row-key.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { bondAllocationStore, bondBatchStore } from '../../bond-ledger/bond.store.ts'
import { bondSpendingStore } from '../../bond-ledger/bond-ledger.store.ts'
import { type Incoming, reject } from '../incoming.ts'
import { spentByAllocation } from './spent-by-allocation.ts'

const allocationKey = (row: KeyOf<'bond-allocations'>) => rowKey('bond-allocations', row)
const spendingKey = (row: KeyOf<'bond-spending'>) => rowKey('bond-spending', row)

function tooEarly(batch: BondBatch | undefined, { batchCode, month }: BondSpendingRow): string | null {
  if (!batch) return null
  if (batch.state === 'planned') {
    return `批次“${batchCode}”还是计划批次，没有资金可支出，请核对批次编码或先把状态更正为“已发行”`
  }
  if (month >= monthOfDay(batch.issuedOn)) return null
  return `批次“${batchCode}”${batch.issuedOn}发行，${monthText(month)}还没有资金可支出，请核对月份`
}

/** Rows that do not fit into their allocation beside what stays, each with its reason; looked at again until all fit. */
function overspent(
  stored: readonly BondSpendingRow[],
  rows: readonly BondSpendingRow[],
  limits: ReadonlyMap<string, number>,
): Map<string, string> {
  const refused = new Map<string, string>()
  for (let before = -1; before !== refused.size; ) {
    before = refused.size
    const left = rows.filter((row) => !refused.has(spendingKey(row)))
    const replaced = new Set(left.map(spendingKey))
    const used = spentByAllocation(stored.filter((row) => !replaced.has(spendingKey(row))))
    for (const row of left) {
      const limit = limits.get(allocationKey(row)) ?? 0
      const spent = (used.get(allocationKey(row)) ?? 0) + row.spentYuan
      if (spent <= limit) used.set(allocationKey(row), spent)
      else refused.set(spendingKey(row), overText(row, spent, limit))
    }
  }
  return refused
}

function overText({ batchCode, projectCode }: BondSpendingRow, spent: number, limit: number): string {
  const over = moneyLine(spent - limit)
  return `批次“${batchCode}”分配给项目“${projectCode}”${moneyLine(limit)}，加上这一笔累计支出${moneyLine(spent)}，超出${over}，请核对支出或先更正债券分配`
}

/** Only allocated money of an issued batch is spent, and never more of it than there is (domain.md §7). */
export function checkSpending(db: Database, incoming: Incoming<BondSpendingRow>): Incoming<BondSpendingRow> {
  const batches = new Map(bondBatchStore.all(db).map((batch) => [batch.code, batch]))
  const limits = new Map(bondAllocationStore.all(db).map((row) => [allocationKey(row), row.amountYuan]))
  const timely = reject(
    incoming,
    ({ row }) => {
      const message = tooEarly(batches.get(row.batchCode), row)
      return message === null ? null : { code: 'bonds/not-issued', message }
    },
    'month',
  )
  const allocated = reject(
    timely,
    ({ row }) => {
      const { batchCode, projectCode } = row
      if (limits.has(allocationKey(row))) return null
      const message = `批次“${batchCode}”没有分配给项目“${projectCode}”的资金，请改正编码，或先导入“债券分配”`
      return { code: 'bonds/not-allocated', message }
    },
    'projectCode',
  )
  const rows = allocated.rows.map(({ row }) => row)
  const refused = overspent(bondSpendingStore.all(db), rows, limits)
  return reject(
    allocated,
    ({ row }) => {
      const message = refused.get(spendingKey(row))
      return message === undefined ? null : { code: 'bonds/overspent', message }
    },
    'spentYuan',
  )
}
