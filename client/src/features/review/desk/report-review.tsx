import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { useQuery } from '@tanstack/react-query'
import { stateTags } from '../../../features/review/state-tags.ts'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { CountsBar } from '../counts-bar.tsx'
import { queueQuery } from '../review.queries.ts'
import { AcceptAllButton } from './accept-all-button.tsx'
import { ReportTrail } from './report-trail.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { SignersLine } from './signers-line.tsx'
import { decidedQueue, decidedReport, undecided, useDecisions } from './use-decisions.ts'

interface ReportReviewProps {
  readonly report: Report
  /** The month, in words. */
  readonly title: string
}

/** One district's report, line by line: the queue by risk, the line in hand, and what happened so far. */
export function ReportReview({ report, title }: ReportReviewProps) {
  const query = useQuery(queueQuery({ report: report.id }))
  const decisions = useDecisions()
  const rows = decidedQueue(query.data?.rows ?? [], decisions.standing)
  const decided = decidedReport(report, decisions.standing)
  return (
    <Stack>
      <PageHeader
        title={`${report.unitName} ${title}月报`}
        subject={{ back: <BackLink {...paths.review()}>返回月报看板</BackLink> }}
        beside={<Tag kind={stateTags[report.state]}>{boardStateNames[report.state]}</Tag>}
        aside={
          <AcceptAllButton
            isBusy={decisions.unsent > 0}
            safe={undecided(query.data?.safe, decisions)}
            unchangedMonths={report.checkRule.unchangedMonths}
          />
        }
      />
      <CountsBar counts={decided.counts} />
      <SignersLine report={report} />
      <Loaded what="待审各行" permission="reports:review" query={query} skeleton={<Skeleton height={420} />}>
        {() => {
          const [first, ...rest] = rows
          return first ? (
            <ReviewDesk queue={[first, ...rest]} decisions={decisions} />
          ) : (
            <EmptyNotice title="没有需要审核的行">本月应报的项目都已免报。</EmptyNotice>
          )
        }}
      </Loaded>
      <ReportTrail report={report} />
    </Stack>
  )
}
