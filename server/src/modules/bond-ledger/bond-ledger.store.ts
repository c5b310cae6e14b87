import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { bondSpending } from './bond-ledger.tables.ts'

export const bondSpendingStore: TableStore<BondSpendingRow, KeyOf<'bond-spending'>> = keyedStore(bondSpending, [
  'batchCode',
  'projectCode',
  'month',
])
