import type { ChallengeRow } from '@pianqu/shared/challenges/challenge.contract.ts'
import { challengeKindNames, challengeStateNames, claimStateNames } from '@pianqu/shared/challenges/challenge.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { Words } from '../../ui/words/words.tsx'
import { ChallengeDialog } from './challenge-dialog.tsx'
import { challengesSummary, standText, viewOfState } from './challenge-words.ts'
import { challengesQuery } from './challenges.queries.ts'
import { challengesSearch } from './challenges.search.ts'

const views = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '张榜' },
  { value: 'running', label: '攻关中' },
  { value: 'over', label: '已结束' },
] as const

const columns: readonly Column<ChallengeRow>[] = [
  {
    key: 'title',
    header: '榜单',
    cell: ({ challengeId, title }) => (
      <Words min={160} max={420}>
        <Link {...paths.challenge(challengeId)}>{title}</Link>
      </Words>
    ),
  },
  { key: 'state', header: '状态', cell: ({ state }) => challengeStateNames[state] },
  { key: 'stand', header: '进展', cell: (row) => <Stand row={row} /> },
  {
    key: 'holders',
    header: '中榜单位',
    cell: ({ holders }) => holders.map(({ unitName }) => unitName).join('、') || '—',
  },
  { key: 'kind', header: '类型', cell: ({ kind }) => (kind ? challengeKindNames[kind] : '—') },
  { key: 'area', header: '片区', cell: ({ areaName }) => areaName ?? '全市' },
  { key: 'own', header: '本单位', cell: ({ ownClaim }) => (ownClaim ? claimStateNames[ownClaim] : '—') },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber ?? '—' },
]

function Stand({ row }: { readonly row: ChallengeRow }) {
  return (
    <Row as="span">
      {standText(row)}
      {row.overdueCount > 0 && <Tag kind="warn">{row.overdueCount}个节点逾期</Tag>}
    </Row>
  )
}

/** Tasks published for whoever takes them on. */
export function ChallengesPage() {
  const [{ view }, change] = usePageSearch(challengesSearch)
  const mayUse = useMay()
  const mayWrite = mayUse('challenges:write')
  const mayClaim = mayUse('challenges:claim')
  const query = useQuery(challengesQuery)
  const { data } = query
  const [isDrafting, setDrafting] = useState(false)
  const rows = (data?.rows ?? []).filter(({ state }) => view === 'all' || viewOfState[state] === view)
  return (
    <Stack>
      <PageHeader
        title={`揭榜挂帅${data ? `：${challengesSummary(data.rows)}` : ''}`}
        aside={
          mayWrite && (
            <Button variant="primary" onClick={() => setDrafting(true)}>
              起草榜单
            </Button>
          )
        }
      />
      <Loaded what="榜单" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={4} />}>
        {(all) => (
          <Tabs label="榜单状态" tabs={views} value={view} onChange={(next) => change({ view: next })}>
            <DataTable
              caption="榜单"
              columns={mayClaim ? columns : columns.filter(({ key }) => key !== 'own')}
              rows={rows}
              rowKey="challengeId"
              isUpdating={query.isPlaceholderData}
              empty={
                all.rows.length === 0 ? (
                  <EmptyNotice title="还没有榜单">由市级专班起草并张榜，区县、部门和市属国企揭榜。</EmptyNotice>
                ) : (
                  <EmptyNotice title="没有这个状态的榜单">
                    <Button onClick={() => change({ view: 'all' })}>看全部</Button>
                  </EmptyNotice>
                )
              }
            />
          </Tabs>
        )}
      </Loaded>
      {isDrafting && <ChallengeDialog challenge={null} onClose={() => setDrafting(false)} />}
    </Stack>
  )
}
