import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { rowKey } from '@pianqu/shared/importing/row-key.ts'

/** Money spent of each allocation over all months, by the key of the allocation. */
export function spentByAllocation(rows: readonly BondSpendingRow[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const key = rowKey('bond-allocations', row)
    sums.set(key, (sums.get(key) ?? 0) + row.spentYuan)
  }
  return sums
}
