import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { useFigureView } from '../../navigation/search.ts'
import { useIsPhone } from '../../ui/media.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { overviewQuery } from './overview.queries.ts'
import { OverviewContent } from './overview-content.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'

/** Are we on target, who lags, what needs a decision? */
export function OverviewPage() {
  const { data, error, isPlaceholderData, refetch } = useQuery(overviewQuery(useFigureView()))
  const isPhone = useIsPhone()
  return (
    <>
      {!data && <h1 className="visually-hidden">总览</h1>}
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {data && <OverviewContent overview={data} isUpdating={isPlaceholderData} isPhone={isPhone} />}
      {!data && !error && <OverviewSkeleton />}
    </>
  )
}
