import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { useMonth } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { reportQuery } from '../../parts/report.queries.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { dispatchRefreshes, reportsQuery } from './dispatch.queries.ts'
import { NotOpen } from './not-open.tsx'
import { ReportWorkspace } from './report-workspace.tsx'

/** What is left for me this month, and is it right? */
export function DispatchPage() {
  useLiveRefresh(dispatchRefreshes)
  const { data, error, refetch } = useQuery(reportsQuery(useMonth()))
  const own = data?.rows[0]
  return (
    <>
      {!own && <h1>{data ? `${monthText(data.month)}填报` : '本月填报'}</h1>}
      <Loaded
        what="本月填报"
        permission="reports:write"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={420} />}
      >
        {({ month }) => (own ? <OwnReport id={own.id} title={`${monthText(month)}填报`} /> : <NotOpen month={month} />)}
      </Loaded>
    </>
  )
}

function OwnReport({ id, title }: { readonly id: string; readonly title: string }) {
  const { data, error, refetch } = useQuery(reportQuery(id))
  const report = data?.id === id ? data : undefined
  return (
    <>
      {!report && <h1>{title}</h1>}
      <Loaded
        what="本月填报"
        permission="reports:write"
        data={report}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={420} />}
      >
        {(loaded) => <ReportWorkspace key={loaded.id} report={loaded} />}
      </Loaded>
    </>
  )
}
