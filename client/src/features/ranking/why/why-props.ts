import type { RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'

/** What each part of the answer to “why this place” is told from. */
export interface WhyPartProps {
  readonly why: RankingWhy
  readonly decimals: number
}
