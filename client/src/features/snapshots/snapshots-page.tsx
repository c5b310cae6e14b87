import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { publishedFacts, snapshotsFinding } from '@pianqu/shared/headlines/record-findings.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session/actor.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { ComparisonPanel } from './comparison-panel.tsx'
import { pairOf } from './default-pair.ts'
import { snapshotsQuery } from './snapshot-list.queries.ts'
import { SnapshotTable } from './snapshot-table.tsx'
import { snapshotsSearch } from './snapshots.search.ts'

/** What was published of each month, and what two publications tell differently. */
export function SnapshotsPage() {
  const [search, change] = usePageSearch(snapshotsSearch)
  const query = useQuery(snapshotsQuery)
  const year = yearOf(monthOfDay(useSession().today))
  const finding = query.data && snapshotsFinding(publishedFacts(query.data.rows, year))
  return (
    <>
      <PageHeader title={finding ? headlineText(finding) : '快照'}>
        {finding && finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
      </PageHeader>
      <Loaded what="快照" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={6} />}>
        {({ rows }) => {
          const pair = pairOf(rows, search)
          if (!pair) {
            return (
              <EmptyNotice title="还没有发布过月份">
                月份在“审核”页截止并发布后，当月的数字、规则版本、灯号和排名固定为一个编号的快照。
              </EmptyNotice>
            )
          }
          return (
            <>
              <ComparisonPanel entries={rows} pair={pair} onChange={change} />
              <SnapshotTable
                rows={rows}
                chosen={search.columns}
                onColumns={(columns) => change({ columns })}
                isUpdating={query.isPlaceholderData}
              />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
