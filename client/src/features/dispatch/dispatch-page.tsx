import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useMonth } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useReport } from '../../parts/report.queries.ts'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { reportsQuery } from './dispatch.queries.ts'
import { NotOpen } from './not-open.tsx'
import { ReportWorkspace } from './report-workspace.tsx'
import { useReportRefresh } from './use-report-refresh.ts'

const sights = {
  what: '本月填报',
  permission: 'reports:write',
  skeleton: <Skeleton height={420} />,
} as const

/** What is left for me this month, and is it right? */
export function DispatchPage() {
  useReportRefresh()
  const query = useQuery(reportsQuery(useMonth()))
  return (
    <Loaded query={query} header={<PageHeader title="本月填报" />} {...sights}>
      {({ rows: [own], month }) => {
        const title = `${monthText(month)}填报`
        if (own) return <OwnReport id={own.id} title={title} />
        return (
          <>
            <PageHeader title={title} />
            <NotOpen month={month} />
          </>
        )
      }}
    </Loaded>
  )
}

function OwnReport({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Loaded query={useReport(id)} header={<PageHeader title={title} />} {...sights}>
      {(report) => <ReportWorkspace key={report.id} report={report} />}
    </Loaded>
  )
}
