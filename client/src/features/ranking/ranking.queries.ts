import {
  getRankingHistory,
  getRankings,
  getRankingsWorkbook,
  getRankingWhy,
} from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingGroup, RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import { fileAddress } from '../../api/call.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'

interface Asked extends FigureView {
  readonly group: RankingGroup
  readonly by: RankingSpan
}

export const rankingQuery = (asked: Asked) => queryOf(getRankings, { query: asked })

/** The workbook of the same places. */
export const rankingWorkbook = (asked: Asked, columns: string | undefined) =>
  fileAddress(getRankingsWorkbook, { query: { ...asked, columns } })

/** Places over the periods of a year; it waits for the ranking to say which year. */
export const historyQuery = ({ group, by }: Pick<Asked, 'group' | 'by'>, year: number | undefined) =>
  queryOnceGiven(getRankingHistory, year === undefined ? undefined : { query: { group, by, year } })

export const whyQuery = (asked: Asked & { readonly code: string }) => queryOf(getRankingWhy, { query: asked })
