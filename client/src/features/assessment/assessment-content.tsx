import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { useSession } from '../../session/actor.tsx'
import { Select } from '../../ui/form/select.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Note } from '../../ui/words/note.tsx'
import { AppealsTab } from './appeals/appeals-tab.tsx'
import { type AssessmentTab, assessmentSearch } from './assessment.search.ts'
import { tabInSight, tabNames, visibleTabs } from './assessment-tabs.ts'
import { roundHeadline } from './assessment-words.ts'
import { AuditTab } from './audit/audit-tab.tsx'
import { MarkingTab } from './marking/marking-tab.tsx'
import { ReplyTab } from './replies/reply-tab.tsx'
import { ResultsTab } from './results/results-tab.tsx'
import { NotBegun } from './rounds/not-begun.tsx'
import { ProgressTab } from './rounds/progress-tab.tsx'
import { SchemesTab } from './schemes/schemes-tab.tsx'

interface AssessmentContentProps {
  readonly year: number
  /** Those there are rounds of, and this one; newest first. */
  readonly years: readonly number[]
  readonly round: RoundPage | undefined
}

const panels: Record<AssessmentTab, (round: RoundPage) => React.ReactNode> = {
  marking: ({ year }) => <MarkingTab year={year} />,
  progress: (round) => <ProgressTab round={round} />,
  reply: (round) => <ReplyTab round={round} />,
  audit: (round) => <AuditTab round={round} />,
  results: (round) => <ResultsTab round={round} />,
  schemes: ({ year }) => <SchemesTab year={year} />,
  appeals: (round) => <AppealsTab round={round} />,
}

/** Where the round stands, and the parts of it that are this person's. */
export function AssessmentContent({ year, years, round }: AssessmentContentProps) {
  const { actor, today } = useSession()
  const [search, change] = usePageSearch(assessmentSearch)
  const tab = tabInSight(search.tab, actor, round)
  const finding = roundHeadline(year, round, today)
  const withoutRound = tab === 'schemes' ? <SchemesTab year={year} /> : <NotBegun year={year} />
  return (
    <Stack>
      <PageHeader
        title={headlineText(finding)}
        aside={
          <Select
            label="考核年度"
            isLabelHidden
            value={String(year)}
            options={years.map((each) => ({ value: String(each), label: `${each}年度` }))}
            onChange={(next) =>
              change({ year: Number(next), version: undefined, target: undefined, against: undefined })
            }
          />
        }
      >
        {finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
      </PageHeader>
      <Tabs
        label="双向考核各部分"
        tabs={visibleTabs(actor, round).map((value) => ({ value, label: tabNames[value] }))}
        value={tab}
        onChange={(next) => change({ tab: next })}
      >
        {round ? panels[tab](round) : withoutRound}
      </Tabs>
    </Stack>
  )
}
