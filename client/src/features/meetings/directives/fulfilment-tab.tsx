import type { FulfilmentRow } from '@pianqu/shared/meetings/directive.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../parts/loaded.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { fulfilmentQuery } from '../meetings.queries.ts'

/** 兑现率: what each unit did by the day it was given, over the last meetings. */
export function FulfilmentTab() {
  const query = useQuery(fulfilmentQuery)
  return (
    <Loaded what="兑现率" permission="meetings:read" query={query} skeleton={<Skeleton height={36} count={5} />}>
      {({ meetings, rows, asOf }) => (
        <Stack>
          <p>
            {meetings.length === 0
              ? '还没有开过会。'
              : `按最近${meetings.length}次会议（${meetings.join('、')}）合计，截至${asOf}；分母是已到期或已办结的议定事项，未到期的不计入。`}
          </p>
          <DataTable
            caption="各单位兑现率"
            columns={columns}
            rows={rows}
            rowKey="unitCode"
            empty={<EmptyNotice title="没有可数的议定事项">议定事项到期或办结后，按牵头单位数兑现率。</EmptyNotice>}
          />
        </Stack>
      )}
    </Loaded>
  )
}

const end = 'end' as const

const columns = [
  { key: 'unit', header: '牵头单位', cell: ({ unitName }: FulfilmentRow) => unitName },
  { key: 'rate', header: '兑现率（按期／应办）', align: end, cell: ({ display }: FulfilmentRow) => display },
  { key: 'late', header: '逾期办结', align: end, cell: ({ late }: FulfilmentRow) => `${late} 件` },
  {
    key: 'open',
    header: '逾期未办结',
    align: end,
    cell: ({ owed, kept, late }: FulfilmentRow) => `${owed - kept - late} 件`,
  },
  { key: 'ahead', header: '未到期', align: end, cell: ({ ahead }: FulfilmentRow) => `${ahead} 件` },
]
