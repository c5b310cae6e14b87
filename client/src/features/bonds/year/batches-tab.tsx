import type { listBondBatches } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { batchColumns, batchCopyColumns, plannedColumns } from '../batch-columns.tsx'
import { batchesQuery } from '../bonds.queries.ts'
import { BatchCards } from './batch-cards.tsx'

interface BatchesTabProps {
  readonly year: BondYear
  readonly month: Month | undefined
}

/** The batch clock: what is issued and how far it is used; what is planned stands apart. */
export function BatchesTab({ year: { share, batches }, month }: BatchesTabProps) {
  const query = useQuery(batchesQuery(share.year, month))
  const planned = batches.filter(({ state }) => state === 'planned')
  const refinancing = batches.filter(({ state, nature }) => state === 'issued' && nature === 'refinancing')
  return (
    <Stack gap={16}>
      <Loaded what="债券批次" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
        {(list) => <Clock list={list} isUpdating={query.isPlaceholderData} />}
      </Loaded>
      {planned.length > 0 && <OtherBatches title="计划批次" rows={planned} />}
      {refinancing.length > 0 && <OtherBatches title="再融资批次（不计入占比）" rows={refinancing} />}
    </Stack>
  )
}

interface ClockProps {
  readonly list: ReplyOf<typeof listBondBatches>
  readonly isUpdating: boolean
}

function Clock({ list: { rows, month, usedWithinMonths }, isUpdating }: ClockProps) {
  const isPhone = useIsPhone()
  const empty = <EmptyNotice title="本年还没有已发行的新增批次">发行后在「管理 › 导入」中导入债券批次表。</EmptyNotice>
  const idle = rows.filter(({ isIdle }) => isIdle).length
  return (
    <Card
      title={`截至${monthText(month)}：${rows.length}批已发行，${idle}批闲置（超过${usedWithinMonths}个月仍有未支出）`}
      aside={<CopyTableButton columns={batchCopyColumns} rows={rows} />}
      isUpdating={isUpdating}
    >
      {isPhone && rows.length > 0 ? (
        <BatchCards rows={rows} />
      ) : (
        <DataTable
          caption="已发行批次，蓝色刻度为应支出进度"
          columns={batchColumns}
          rows={rows}
          rowKey="code"
          empty={empty}
        />
      )}
    </Card>
  )
}

function OtherBatches({ title, rows }: { readonly title: string; readonly rows: BondYear['batches'] }) {
  return (
    <Card title={title}>
      <DataTable caption={title} columns={plannedColumns} rows={rows} rowKey="code" isDense />
    </Card>
  )
}
