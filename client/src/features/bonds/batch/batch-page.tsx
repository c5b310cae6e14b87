import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { problemOf } from '../../../api/api-problem.ts'
import { useMonth } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { batchQuery } from '../bonds.queries.ts'
import { BatchContent } from './batch-content.tsx'

/** The record of one batch: who has its money, how it is used, what moved. */
export function BatchPage() {
  const { code = '' } = useParams({ strict: false })
  const { data, error, isPlaceholderData, refetch } = useQuery(batchQuery(code, useMonth()))
  return (
    <>
      {!data && <PageHeader title={`专项债批次 ${code}`} />}
      <Loaded
        what="这个批次"
        permission="figures:read"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={200} count={3} />}
      >
        {(record) => <BatchContent record={record} isUpdating={isPlaceholderData} />}
      </Loaded>
    </>
  )
}
