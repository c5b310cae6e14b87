import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useFigureView, usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { historyQuery, rankingQuery } from './ranking.queries.ts'
import { rankingSearch } from './ranking.search.ts'
import { RankingContent } from './ranking-content.tsx'
import { rankingHeadline } from './ranking-headline.ts'
import { WhyDrawer } from './why/why-drawer.tsx'

/** Who is up or down among peers, and why. */
export function RankingPage() {
  const [search, change] = usePageSearch(rankingSearch)
  const asked = { ...useFigureView(), group: search.group, by: search.by }
  const query = useQuery(rankingQuery(asked))
  const { data } = query
  const finding = data && rankingHeadline(data)
  const history = useQuery(historyQuery(asked, data && yearOf(data.month)))
  return (
    <>
      <PageHeader title={finding ? headlineText(finding) : '考核排名'}>
        {finding && finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
      </PageHeader>
      <Loaded what="考核排名" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={12} />}>
        {(ranking) => (
          <RankingContent
            ranking={ranking}
            history={history}
            search={search}
            change={change}
            isUpdating={query.isPlaceholderData}
          />
        )}
      </Loaded>
      {search.why !== undefined && (
        <WhyDrawer
          key={search.why}
          asked={{ ...asked, code: search.why }}
          decimals={data?.rule.decimals ?? 2}
          onClose={() => change({ why: undefined })}
          onShow={(why) => change({ why })}
        />
      )}
    </>
  )
}
