import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { useMonth, usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useReport } from '../../parts/report.queries.ts'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Board } from './board/board.tsx'
import { MonthQueue } from './desk/month-queue.tsx'
import { ReportReview } from './desk/report-review.tsx'
import { boardQuery, reviewRefreshes } from './review.queries.ts'
import { reviewSearch } from './review.search.ts'

/** Who is missing, what looks wrong, what can be passed at once? */
export function ReviewPage() {
  useLiveRefresh(reviewRefreshes)
  const [{ report, queue }] = usePageSearch(reviewSearch)
  const month = useMonth()
  if (report) return <OneReport id={report} />
  return queue === 'all' ? <MonthQueue month={month} /> : <MonthBoard />
}

const sights = {
  permission: 'reports:review',
  header: <PageHeader title="审核" />,
  skeleton: <Skeleton height={480} />,
} as const

function MonthBoard() {
  const query = useQuery(boardQuery(useMonth()))
  return (
    <Loaded what="月报看板" query={query} {...sights}>
      {(board) => <Board {...board} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}

function OneReport({ id }: { readonly id: string }) {
  return (
    <Loaded what="月报" query={useReport(id)} {...sights}>
      {(report) => <ReportReview key={report.id} report={report} title={monthText(report.month)} />}
    </Loaded>
  )
}
