import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { sharedFilters } from '../blockers-in-sight.ts'

export interface SumProps {
  readonly sums: BlockerSummary
  /** The filters under which it was counted: every count leads to its list under the same. */
  readonly kept: ReturnType<typeof sharedFilters>
}
