import type { BondLimits } from '@pianqu/shared/bonds/bond-room.ts'
import type { Database } from '../../../db/database.ts'
import { bondBatchStore } from '../../bond-ledger/bond.store.ts'
import { projectStore } from '../../projects/project.store.ts'

/** What allocations are held against, as the city's tables have it now. */
export function bondLimits(db: Database): BondLimits {
  const investments = new Map(projectStore.all(db).map(({ code, totalInvestmentYuan }) => [code, totalInvestmentYuan]))
  return { batches: bondBatchStore.all(db), investmentOf: (code) => investments.get(code) ?? null }
}
