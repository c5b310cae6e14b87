import { useQuery } from '@tanstack/react-query'
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
  const query = useQuery(yearQuery(asked))
  return (
    <Loaded
      what="专项债"
      permission="figures:read"
      query={query}
      header={<PageHeader title="专项债" />}
      skeleton={<Skeleton height={180} count={4} />}
    >
      {(year) => (
        <BondsContent
          year={year}
          month={askedMonth(asked.asOf)}
          search={search}
          change={change}
          isUpdating={query.isPlaceholderData}
        />
      )}
    </Loaded>
  )
}
