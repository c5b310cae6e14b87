import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { railScenarioQuery } from '../rail.queries.ts'
import { comparedIds, railSearch } from '../rail.search.ts'
import type { RailMap, RailTimeline } from '../rail-data.ts'
import { CompareCard } from './compare-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { SavedPlansCard } from './saved-plans-card.tsx'
import { ScenarioMapCard } from './scenario-map-card.tsx'
import { ScenarioResult } from './scenario-result.tsx'
import { type PlanInHand, usePlan } from './use-plan.ts'

interface ScenarioPanelProps {
  readonly map: RailMap
  readonly timeline: RailTimeline
  readonly day: Day
}

/** What if: changes are gathered in the address, saved under names, and their effect is shown beside the day without. */
export function ScenarioPanel({ map, timeline, day }: ScenarioPanelProps) {
  const [{ compare }] = usePageSearch(railSearch)
  const inHand = usePlan()
  const ids = comparedIds(compare)
  const isEmpty = Object.keys(inHand.plan).length === 0
  return (
    <Stack gap={16}>
      {inHand.error && <ProblemNotice problem={problemOf(inHand.error)} />}
      <Columns widths="minmax(0, 3fr) minmax(0, 2fr)" isLoose>
        <PlanCard map={map} inHand={inHand} />
        <SavedPlansCard inHand={inHand} day={day} today={timeline.today} />
      </Columns>
      {isEmpty ? (
        <EmptyNotice title="还没有加入变动">加入一项变动后，这里并列显示测算结果与不变动时的覆盖率。</EmptyNotice>
      ) : (
        <Preview map={map} today={timeline.today} inHand={inHand} day={day} />
      )}
      {ids.length > 0 && <CompareCard ids={ids} day={day} />}
    </Stack>
  )
}

interface PreviewProps {
  readonly map: RailMap
  readonly today: Day
  readonly inHand: PlanInHand
  readonly day: Day
}

function Preview({ map, today, inHand: { plan }, day }: PreviewProps) {
  const [{ scope, basis, list }] = usePageSearch(railSearch)
  const query = useQuery(railScenarioQuery(plan, day, { scope, basis, list }))
  return (
    <Loaded what="情景测算" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={6} />}>
      {(preview) => (
        <Columns widths="minmax(0, 3fr) minmax(0, 2fr)" isLoose>
          <ScenarioMapCard map={map} today={today} plan={plan} preview={preview} />
          <ScenarioResult preview={preview} isUpdating={query.isPlaceholderData} />
        </Columns>
      )}
    </Loaded>
  )
}
