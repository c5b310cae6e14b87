import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { bondAllocations, bondBatches } from './bond.tables.ts'

/** All of them by the day of issue. */
export const bondBatchStore: TableStore<BondBatch, KeyOf<'bond-batches'>> = keyedStore(
  bondBatches,
  ['code'],
  ['issuedOn', 'code'],
)

export const bondAllocationStore: TableStore<BondAllocation, KeyOf<'bond-allocations'>> = keyedStore(bondAllocations, [
  'batchCode',
  'projectCode',
])
