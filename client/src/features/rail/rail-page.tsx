import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { railMapQuery, railTimelineQuery } from './rail.queries.ts'
import { railSearch } from './rail.search.ts'
import { RailContent } from './rail-content.tsx'
import { railHeadline } from './rail-headline.ts'
import { targetRuleQuery, useScopeNames } from './rail-scope.ts'
import { stateAt } from './timeline/timeline-state.ts'

/** How much of the areas is in reach of rail, since when, and when the line is crossed. */
export function RailPage() {
  const [{ scope, basis, list, radius, on }] = usePageSearch(railSearch)
  const map = useQuery(railMapQuery)
  const timeline = useQuery(railTimelineQuery({ scope, basis, list }, radius))
  const rule = useQuery(targetRuleQuery)
  const error = map.error ?? timeline.error ?? rule.error
  const data = map.data && timeline.data && rule.data && { map: map.data, timeline: timeline.data }
  const names = useScopeNames()
  const refetch = () => Promise.all([map.refetch(), timeline.refetch(), rule.refetch()])
  const now = timeline.data && stateAt(timeline.data.steps, on ?? timeline.data.today)
  const met = now ? [...now.areas.values()].filter((area) => area.met === true).map(({ code }) => code) : []
  const finding =
    data &&
    railHeadline({
      ...data.timeline,
      today: on ?? data.timeline.today,
      scopeName: names[data.timeline.scope],
      city: now?.step?.city,
      metAreas: met,
    })
  return (
    <>
      <PageHeader title={finding ? headlineText(finding) : '轨道覆盖'}>
        {finding && <Note>{detailsText(finding)}</Note>}
      </PageHeader>
      <Loaded
        what="轨道覆盖"
        permission="figures:read"
        query={{ data, error, refetch }}
        skeleton={<Skeleton height={120} count={4} />}
      >
        {(loaded) => <RailContent {...loaded} isUpdating={timeline.isPlaceholderData} />}
      </Loaded>
    </>
  )
}
