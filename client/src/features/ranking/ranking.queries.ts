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
import { queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { FigureView } from '../../navigation/search.ts'

interface Asked extends FigureView {
  readonly group: RankingGroup
  readonly by: RankingSpan
}

const rankingsKey = ['rankings'] as const

export const rankingQuery = (asked: Asked) =>
  queryOptions({
    queryKey: [...rankingsKey, 'places', asked],
    queryFn: ({ signal }) => call(getRankings, { query: asked }, signal),
  })

/** Places over the periods of a year; it waits for the ranking to say which year. */
export const historyQuery = (asked: Pick<Asked, 'group' | 'by'>, year: number | undefined) =>
  queryOptions({
    queryKey: [...rankingsKey, 'history', asked.group, asked.by, year],
    queryFn:
      year === undefined
        ? skipToken
        : ({ signal }: { readonly signal: AbortSignal }) =>
            call(getRankingHistory, { query: { group: asked.group, by: asked.by, year } }, signal),
  })

export const whyQuery = (asked: Asked & { readonly code: string }) =>
  queryOptions({
    queryKey: [...rankingsKey, 'why', asked],
    queryFn: ({ signal }) => call(getRankingWhy, { query: asked }, signal),
  })

export const rulesQuery = queryOptions({
  queryKey: [...rankingsKey, 'rules'],
  queryFn: ({ signal }) => call(listRankingRules, {}, signal),
})

export const periodsQuery = queryOptions({
  queryKey: ['periods'],
  queryFn: ({ signal }) => call(listPeriods, {}, signal),
})

/** Places under a rule that is not adopted; nothing is written. */
export const usePreviewRule = () =>
  useMutation({
    mutationFn: (body: GivenBodyOf<typeof previewRankingRule>) => call(previewRankingRule, { body }),
  })

export function useAdoptRule() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: GivenBodyOf<typeof adoptRankingRule>) => call(adoptRankingRule, { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: rankingsKey }),
  })
}
