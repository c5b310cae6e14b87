import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import type { BondsSearch } from './bonds.search.ts'

/** What every part of the cockpit works on. */
export interface TabProps {
  readonly year: BondYear
  readonly search: BondsSearch
  readonly change: (patch: Partial<BondsSearch>) => void
  readonly isUpdating: boolean
}
