import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AreaContent } from './area-content.tsx'
import { areaQuery } from './areas.queries.ts'

/** Is this area healthy, what changed, what lies behind it? */
export function AreaPage() {
  const { code = '' } = useParams({ strict: false })
  const query = useQuery(areaQuery(code, useFigureView()))
  return (
    <Loaded
      what="这个片区"
      permission="figures:read"
      former={{ noun: 'area', code }}
      query={query}
      header={<PageHeader title={`片区 ${code}`} subject={{ back: <BackLink {...paths.areas()}>片区</BackLink> }} />}
      skeleton={<Skeleton height={200} count={3} />}
    >
      {(page) => <AreaContent page={page} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}
