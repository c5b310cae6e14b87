import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { BondsSearch } from './bonds.search.ts'

/** What every part of the cockpit works on. */
export interface TabProps {
  readonly year: BondYear
  /** Of the day asked about; left to the server where neither a day nor a month was. */
  readonly month: Month | undefined
  readonly search: BondsSearch
  readonly change: (patch: Partial<BondsSearch>) => void
  readonly isUpdating: boolean
}
