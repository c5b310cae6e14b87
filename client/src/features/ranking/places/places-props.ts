import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'

/** What the places need, as a table or as cards. */
export interface PlacesProps {
  readonly ranking: Ranking
  /** Which columns, as the address has them. */
  readonly columns: string | undefined
  /** Whose lines stand out in the chart. */
  readonly lines: readonly string[]
  readonly onLine: (code: string) => void
  readonly onWhy: (code: string) => void
}
