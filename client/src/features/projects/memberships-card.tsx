import type { MembershipRow } from '@pianqu/shared/projects/membership.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { membershipsQuery } from './memberships.queries.ts'
import { MoveDialog } from './move-dialog.tsx'

const columns: readonly Column<MembershipRow>[] = [
  {
    key: 'cluster',
    header: '集群',
    cell: ({ clusterName, clusterCode, areaName }) =>
      clusterCode === null ? '不在集群（片区外）' : `${areaName ?? ''} › ${clusterName ?? clusterCode}`,
  },
  { key: 'from', header: '起', cell: ({ from, isToCome }) => (isToCome ? `${from}（到时生效）` : (from ?? '一直')) },
  {
    key: 'until',
    header: '止',
    cell: ({ until, isToCome }) => (until === null ? (isToCome ? '—' : '至今') : `${until}前`),
  },
  {
    key: 'why',
    header: '依据',
    cell: ({ reason, documentNumber, by }) => [documentNumber, reason, by].filter(Boolean).join('，'),
  },
]

/** In which cluster the project was since when, and what the task force may do about it. */
export function MembershipsCard({ code }: { readonly code: string }) {
  const { data, error } = useQuery(membershipsQuery(code))
  const [isMoving, setIsMoving] = useState(false)
  return (
    <Card title="所属集群" aside={data?.mayMove && <Button onClick={() => setIsMoving(true)}>调整集群</Button>}>
      <Stack gap={6}>
        {error && <ProblemNotice problem={problemOf(error)} />}
        {data && (
          <DataTable
            caption="所属集群"
            columns={columns}
            rows={data.rows}
            rowKey={({ from }) => from ?? ''}
            empty={<EmptyNotice title="没有登记过集群" />}
            isDense
          />
        )}
      </Stack>
      {isMoving && data && <MoveDialog code={code} clusters={data.clusters} onClose={() => setIsMoving(false)} />}
    </Card>
  )
}
