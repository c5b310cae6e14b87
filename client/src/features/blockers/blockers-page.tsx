import { type BlockerView, blockerViewNames, blockerViews } from '@pianqu/shared/blockers/blocker-views.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { paths } from '../../navigation/paths.ts'
import { blockerRefreshes } from '../../parts/blockers/blockers.queries.ts'
import { Raising } from '../../parts/blockers/raising.tsx'
import { HeadlineText } from '../../parts/headline/headline-text.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay, useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Columns } from '../../ui/layout/columns.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { sumsQuery } from './blockers.queries.ts'
import { countFilters, sharedFilters, useBlockersInSight } from './blockers-in-sight.ts'
import { BlockerBoard } from './list/blocker-board.tsx'
import { BlockerFilters, OpenedBy } from './list/blocker-filters.tsx'
import { BlockerList } from './list/blocker-list.tsx'
import { ShowChoice } from './list/show-choice.tsx'
import { AgesCard } from './sums/ages-card.tsx'
import { AnswersTable } from './sums/answers-table.tsx'
import { CausesCard } from './sums/causes-card.tsx'
import { Details } from './sums/details.tsx'
import { SidesCard } from './sums/sides-card.tsx'

/** What is open, how old it is, and who owes the next step. */
export function BlockersPage() {
  useLiveRefresh(blockerRefreshes)
  const mayUse = useMay()
  const { search, change } = useBlockersInSight()
  const query = useQuery(sumsQuery(search))
  const views = useViews()
  const { data } = query
  const kept = sharedFilters(search)
  return (
    <Stack>
      <PageHeader
        title={data ? <HeadlineText clauses={data.findings} text={data.headline} /> : '堵点'}
        aside={mayUse('blockers:raise') && <Raise />}
      >
        {data && <Details sums={data} kept={kept} />}
      </PageHeader>
      <Loaded what="堵点" permission="blockers:read" query={query} skeleton={<Skeleton height={210} />}>
        {(sums) =>
          sums.open > 0 && (
            <Columns widths="minmax(0, 1.25fr) minmax(0, 1fr) minmax(0, 1.5fr)">
              <AgesCard sums={sums} kept={kept} />
              <CausesCard sums={sums} kept={kept} />
              <SidesCard sums={sums} kept={kept} />
            </Columns>
          )
        }
      </Loaded>
      <Tabs
        label="哪些堵点"
        tabs={views.map((each) => ({
          value: each,
          label: `${blockerViewNames[each]}${data ? ` ${data.views[each]}` : ''}`,
        }))}
        value={search.view}
        onChange={(next) => change({ ...countFilters.none, view: next, page: 1 })}
      >
        <Stack gap={8}>
          <BlockerFilters search={search} change={change} />
          <OpenedBy search={search} change={change} />
          {search.show === 'list' ? (
            <BlockerList search={search} change={change} />
          ) : (
            <>
              <Row justify="end">
                <ShowChoice search={search} change={change} />
              </Row>
              {search.show === 'board' && <BlockerBoard search={search} />}
              {search.show === 'answers' && data && <AnswersTable sums={data} kept={kept} />}
            </>
          )}
        </Stack>
      </Tabs>
    </Stack>
  )
}

/** Who leads or raises nothing has no list of it. */
function useViews(): readonly BlockerView[] {
  const mayUse = useMay()
  const { actor } = useSession()
  return blockerViews.filter((view) => {
    if (view === 'lead') return mayUse('blockers:answer') && actor.unitCode !== null
    return view !== 'raised' || mayUse('blockers:raise')
  })
}

function Raise() {
  const [isRaising, setRaising] = useState(false)
  const navigate = useNavigate()
  return (
    <>
      <Button variant="primary" onClick={() => setRaising(true)}>
        提堵点
      </Button>
      {isRaising && (
        <Raising place={null} onDone={({ id }) => void navigate(paths.blocker(id))} onClose={() => setRaising(false)} />
      )}
    </>
  )
}
