import type { Ranking, RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingGroupNames, type rankingGroups } from '@pianqu/shared/rankings/ranking-groups.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { Loaded } from '../../parts/loaded.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Columns } from '../../ui/layout/columns.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { HistoryCard } from './places/history-card.tsx'
import { chosenLines } from './places/lines.ts'
import { ListCards } from './places/list-cards.tsx'
import { PlacesCard } from './places/places-card.tsx'
import type { ChangeRanking, RankingSearch } from './ranking.search.ts'
import { RankingTools } from './ranking-tools.tsx'

/** Peers first, then everybody, then the units (design §1.9). */
const groupOrder = [
  'central',
  'new',
  'suburban',
  'all',
  'districts',
  'departments',
] as const satisfies readonly (typeof rankingGroups)[number][]
const groups = groupOrder.map((value) => ({ value, label: rankingGroupNames[value] }))

interface RankingContentProps {
  readonly ranking: Ranking
  readonly history: UseQueryResult<RankingHistory>
  readonly search: RankingSearch
  readonly change: ChangeRanking
  readonly isUpdating: boolean
}

/** One ranking: the places, how they came about over the year, and the two lists. */
export function RankingContent({ ranking, history, search, change, isUpdating }: RankingContentProps) {
  const { data, isPlaceholderData } = history
  const lines = chosenLines(search.lines, ranking)
  return (
    <Tabs
      label="排名范围"
      tabs={groups}
      value={search.group}
      onChange={(group) => change({ group, lines: undefined, why: undefined })}
    >
      <Stack gap={16}>
        <RankingTools ranking={ranking} periods={data?.periods ?? []} search={search} change={change} />
        {ranking.isRanked ? (
          <>
            <Columns widths="minmax(0, 8fr) minmax(0, 6fr)" isLoose foldAt="desk">
              <PlacesCard ranking={ranking} search={search} lines={lines} change={change} isUpdating={isUpdating} />
              <Loaded what="名次走势" permission="figures:read" query={history} skeleton={<Skeleton height={420} />}>
                {(past) => (
                  <HistoryCard
                    history={past}
                    lines={lines}
                    isTable={search.history === 'table'}
                    onToggle={(isTable) => change({ history: isTable ? 'table' : 'chart' })}
                    isUpdating={isPlaceholderData}
                  />
                )}
              </Loaded>
            </Columns>
            <ListCards ranking={ranking} />
          </>
        ) : (
          <NotRanked ranking={ranking} />
        )}
      </Stack>
    </Tabs>
  )
}

function NotRanked({ ranking: { group, notice } }: { readonly ranking: Ranking }) {
  return (
    <EmptyNotice title={notice ?? '暂不排名'}>
      {group === 'departments'
        ? '市级部门按年度双向考核结果排名；请选“年”，结果公布后在这里查看。'
        : '已审的月报达到应报的八成后开始排名。可在上方换一期查看，或到片区页看当前进度。'}
    </EmptyNotice>
  )
}
