import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { joinKey } from '@pianqu/shared/importing/key-of.ts'

/** Money spent of each allocation over all months, by the key of the allocation. */
export function spentByAllocation(rows: readonly BondSpendingRow[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { batchCode, projectCode, spentYuan } of rows) {
    const key = joinKey([batchCode, projectCode])
    sums.set(key, (sums.get(key) ?? 0) + spentYuan)
  }
  return sums
}
