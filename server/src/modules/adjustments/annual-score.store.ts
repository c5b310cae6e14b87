import type { AnnualScore } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { annualScores } from '../areas/adjustment.tables.ts'

export const annualScoreStore: TableStore<AnnualScore, KeyOf<'annual-scores'>> = keyedStore(annualScores, [
  'year',
  'areaCode',
])
