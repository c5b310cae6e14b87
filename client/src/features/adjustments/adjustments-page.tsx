import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay, useSession } from '../../session/actor.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { boardQuery } from './adjustments.queries.ts'
import { type AdjustmentTab, adjustmentsSearch } from './adjustments.search.ts'
import { CandidatesTab } from './candidates-tab.tsx'
import { ConsequencesTab } from './consequences-tab.tsx'
import { ListTab } from './list-tab.tsx'
import { listHeadline } from './list-words.ts'
import { ProposalsTab } from './proposals-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import { ScoresTab } from './scores-tab.tsx'

const openTabs = [
  { value: 'list', label: '名单' },
  { value: 'proposals', label: '提请与决定' },
  { value: 'rules', label: '规则与试算' },
  { value: 'scores', label: '年度得分' },
  { value: 'consequences', label: '结果运用' },
] as const
const insideTabs = [{ value: 'candidates', label: '候选' }] as const

const contents: Record<AdjustmentTab, () => React.ReactNode> = {
  list: () => <ListTab />,
  proposals: () => <ProposalsTab />,
  rules: () => <RulesTab />,
  candidates: () => <CandidatesTab />,
  scores: () => <ScoresTab />,
  consequences: () => <ConsequencesTab />,
}

/** Who is in the list of key areas, how that came about, and how it changes. */
export function AdjustmentsPage() {
  const [{ tab }, change] = usePageSearch(adjustmentsSearch)
  const seesAll = useMay()('adjustments:read')
  const { today } = useSession()
  const query = useQuery(boardQuery)
  const { data } = query
  const tabs = seesAll ? [...openTabs, ...insideTabs] : openTabs
  const chosen = tabs.some(({ value }) => value === tab) ? tab : 'list'
  return (
    <Stack>
      <PageHeader title={data ? listHeadline(data, today) : '动态调整'} />
      <Loaded what="片区名单" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
        {() => (
          <Tabs label="动态调整" tabs={tabs} value={chosen} onChange={(next) => change({ tab: next })}>
            {contents[chosen]()}
          </Tabs>
        )}
      </Loaded>
    </Stack>
  )
}
