import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { useMonth, usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { reportQuery } from '../../parts/report.queries.ts'
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

function MonthBoard() {
  const { data, error, refetch, isPlaceholderData } = useQuery(boardQuery(useMonth()))
  return (
    <>
      {!data && <h1>审核</h1>}
      <Loaded
        what="月报看板"
        permission="reports:review"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={480} />}
      >
        {({ rows, month }) => <Board rows={rows} month={month} isUpdating={isPlaceholderData} />}
      </Loaded>
    </>
  )
}

function OneReport({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(reportQuery(id))
  const report = data?.id === id ? data : undefined
  return (
    <>
      {!report && <h1>审核</h1>}
      <Loaded
        what="月报"
        permission="reports:review"
        data={report}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={480} />}
      >
        {(loaded) => <ReportReview key={loaded.id} report={loaded} title={monthText(loaded.month)} />}
      </Loaded>
    </>
  )
}
