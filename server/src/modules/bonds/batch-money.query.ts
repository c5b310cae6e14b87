import { rowKey } from '@pianqu/shared/importing/row-key.ts'
import { lastDayOf, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allocationsOn, spendingRows } from '../bond-ledger/bond.facts.ts'

interface BatchMoney {
  readonly allocatedYuan: (batchCode: string) => number
  /** Up to the end of the month; null where no spending is kept for the batch. */
  readonly spentYuan: (batchCode: string) => number | null
  /** The same of one project. */
  readonly spentByProject: (batchCode: string, projectCode: string) => number | null
}

function adder() {
  const sums = new Map<string, number>()
  return { sums, add: (key: string, yuan: number) => sums.set(key, (sums.get(key) ?? 0) + yuan) }
}

/** What was allocated and spent of each batch by the end of a month. */
export const batchMoney = perRevision((db: Database, month: Month): BatchMoney => {
  const allocated = adder()
  for (const { batchCode, amountYuan } of allocationsOn(db, lastDayOf(month))) allocated.add(batchCode, amountYuan)
  const spending = spendingRows(db)
  const kept = new Set(spending.map(({ batchCode }) => batchCode))
  const spent = adder()
  for (const { batchCode, projectCode, spentYuan } of spending.filter((row) => row.month <= month)) {
    spent.add(batchCode, spentYuan)
    spent.add(rowKey('bond-allocations', { batchCode, projectCode }), spentYuan)
  }
  const spentOf = (batchCode: string, key: string) => (kept.has(batchCode) ? (spent.sums.get(key) ?? 0) : null)
  return {
    allocatedYuan: (batchCode) => allocated.sums.get(batchCode) ?? 0,
    spentYuan: (batchCode) => spentOf(batchCode, batchCode),
    spentByProject: (batchCode, projectCode) =>
      spentOf(batchCode, rowKey('bond-allocations', { batchCode, projectCode })),
  }
}, 48)
