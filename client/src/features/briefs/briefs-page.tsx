import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { documentsFinding, publishedFacts } from '@pianqu/shared/headlines/record-findings.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session/actor.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { citableQuery } from './briefs.queries.ts'
import { BriefsTable } from './briefs-table.tsx'
import { BulletinCard } from './bulletin-card.tsx'

/** The documents of every published month, to be downloaded, and what the 通报 of one says with every figure open. */
export function BriefsPage() {
  const { snapshot } = useFigureView()
  const query = useQuery(citableQuery)
  const year = yearOf(monthOfDay(useSession().today))
  const finding = query.data && documentsFinding(publishedFacts(query.data.rows, year))
  return (
    <>
      <PageHeader title={finding ? headlineText(finding) : '文件'}>
        {finding && finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
      </PageHeader>
      <Loaded what="文件" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={6} />}>
        {({ rows }) => {
          const shown = rows.find(({ number }) => number === snapshot) ?? rows[0]
          if (!shown) {
            return (
              <EmptyNotice title="还没有可以引用的快照">
                月份发布后有了快照，才能生成通报、调度表、督办单和会议材料。
              </EmptyNotice>
            )
          }
          return (
            <>
              <BriefsTable rows={rows} shown={shown.number} isUpdating={query.isPlaceholderData} />
              <BulletinCard snapshot={shown.number} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
