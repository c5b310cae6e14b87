import { rankingGroups, rankingSpans } from '@pianqu/shared/rankings/ranking-groups.ts'
import { z } from 'zod'
import { listSearchShape } from '../../parts/list/list-search.ts'

/** How many lines of the chart stand out at once (design §8). */
export const mostLines = 3

const code = z.coerce.string().max(40)

/** The view of the ranking that its address remembers. Like is compared with like: a peer group comes first. */
export const rankingSearch = z.object({
  group: z.enum(rankingGroups).default('central').catch('central'),
  by: z.enum(rankingSpans).default('month').catch('month'),
  /** Whose lines stand out; left out, the leaders'. */
  lines: z.array(code).max(mostLines).optional().catch(undefined),
  /** Whose place is explained, beside the page. */
  why: code.optional().catch(undefined),
  columns: listSearchShape.columns,
  history: z.enum(['chart', 'table']).default('chart').catch('chart'),
})
export type RankingSearch = z.output<typeof rankingSearch>
export type ChangeRanking = (patch: Partial<z.input<typeof rankingSearch>>) => void
