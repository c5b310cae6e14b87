import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { queueQuery } from '../review.queries.ts'
import { AcceptAllButton } from './accept-all-button.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { decidedQueue, undecided, useDecisions } from './use-decisions.ts'

/** All submitted lines of a month, whichever district they are of, the riskiest first. */
export function MonthQueue({ month: asked }: { readonly month: Month | undefined }) {
  const query = useQuery(queueQuery({ month: asked }))
  const { data } = query
  const decisions = useDecisions()
  const rows = decidedQueue(data?.rows ?? [], decisions.standing)
  const decided = rows.filter(({ status }) => status !== 'submitted').length
  return (
    <Stack>
      <PageHeader
        title={data ? `${monthText(data.month)}待审：${data.units}个单位 ${data.total - decided} 行` : '全部单位待审'}
        subject={{ back: <BackLink {...paths.review()}>返回月报看板</BackLink> }}
        aside={
          <AcceptAllButton
            isBusy={decisions.unsent > 0}
            safe={undecided(data?.safe, decisions)}
            unchangedMonths={data?.checkRule.unchangedMonths}
          />
        }
      />
      <Loaded what="待审各行" permission="reports:review" query={query} skeleton={<Skeleton height={420} />}>
        {() => {
          const [first, ...rest] = rows
          return first ? (
            <ReviewDesk queue={[first, ...rest]} decisions={decisions} hasUnits />
          ) : (
            <EmptyNotice title="没有待审的行">已提交的都已审完，新提交的会自动出现在这里。</EmptyNotice>
          )
        }}
      </Loaded>
    </Stack>
  )
}
