import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { useMonth } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { batchQuery } from '../bonds.queries.ts'
import { BatchContent } from './batch-content.tsx'

/** The record of one batch: who has its money, how it is used, what moved. */
export function BatchPage() {
  const { code = '' } = useParams({ strict: false })
  const query = useQuery(batchQuery(code, useMonth()))
  return (
    <Loaded
      what="这个批次"
      permission="figures:read"
      query={query}
      header={
        <PageHeader
          title={`专项债批次 ${code}`}
          subject={{ back: <BackLink {...paths.bonds({ tab: 'batches' })}>专项债</BackLink> }}
        />
      }
      skeleton={<Skeleton height={200} count={3} />}
    >
      {(record) => <BatchContent record={record} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}
