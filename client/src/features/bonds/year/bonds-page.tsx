import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { useMonth, usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { useSession } from '../../../session/actor.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { askedMonth, askedYear } from '../asked-year.ts'
import { yearQuery } from '../bonds.queries.ts'
import { bondsSearch } from '../bonds.search.ts'
import { BondsContent } from './bonds-content.tsx'

/** Share of the special bonds against its floor, how much is missing, and where it can come from. */
export function BondsPage() {
  const [search, change] = usePageSearch(bondsSearch)
  const asked = askedYear(search, useMonth(), useSession().today)
  const { data, error, isPlaceholderData, refetch } = useQuery(yearQuery(asked))
  return (
    <>
      {!data && <PageHeader title="专项债" />}
      <Loaded
        what="专项债"
        permission="figures:read"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={180} count={4} />}
      >
        {(year) => (
          <BondsContent
            year={year}
            month={askedMonth(asked.asOf)}
            search={search}
            change={change}
            isUpdating={isPlaceholderData}
          />
        )}
      </Loaded>
    </>
  )
}
