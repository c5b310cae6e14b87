import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import {
  getRankingHistory,
  getRankings,
  getRankingWhy,
  type RankingGroup,
  type RankingSpan,
} from '@pianqu/shared/rankings/ranking.contract.ts'
import {
  adoptRankingRule,
  listRankingRules,
  previewRankingRule,
} from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { below } from '../../api/invalidate.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'
import type { FigureView } from '../../navigation/search.ts'

interface Asked extends FigureView {
  readonly group: RankingGroup
  readonly by: RankingSpan
}

export const rankingQuery = (asked: Asked) => queryOf(getRankings, { query: asked })

/** Places over the periods of a year; it waits for the ranking to say which year. */
export const historyQuery = ({ group, by }: Pick<Asked, 'group' | 'by'>, year: number | undefined) =>
  queryOnceGiven(getRankingHistory, year === undefined ? undefined : { query: { group, by, year } })

export const whyQuery = (asked: Asked & { readonly code: string }) => queryOf(getRankingWhy, { query: asked })

export const rulesQuery = queryOf(listRankingRules)

export const periodsQuery = queryOf(listPeriods)

/** Places under a rule that is not adopted; nothing is written. */
export const usePreviewRule = () =>
  useMutation({
    mutationFn: (body: GivenBodyOf<typeof previewRankingRule>) => call(previewRankingRule, { body }),
  })

export const useAdoptRule = () => useCommand(adoptRankingRule, { changes: [below(getRankings), listRankingRules] })
