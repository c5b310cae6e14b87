import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { MarkingWorkspace } from './marking-workspace.tsx'
import { sheetQuery } from './sheet.queries.ts'

/** The sheet of one's own unit. */
export function MarkingTab({ year }: { readonly year: number }) {
  const query = useQuery(sheetQuery(year))
  if (query.error && problemOf(query.error).code === 'assessment/not-rater') {
    return <EmptyNotice title="本单位不参加这一年度的评分">参加评分的单位由市级专班在开始考核时确定。</EmptyNotice>
  }
  return (
    <Loaded what="评分表" permission="assessment:mark" query={query} skeleton={<Skeleton height={420} />}>
      {(sheet) => <MarkingWorkspace key={`${sheet.year} ${sheet.raterCode}`} sheet={sheet} />}
    </Loaded>
  )
}
