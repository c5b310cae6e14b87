import { createMeeting, type MeetingRow } from '@pianqu/shared/meetings/meeting.contract.ts'
import { meetingStateNames } from '@pianqu/shared/meetings/meeting.schema.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay, useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { ChoiceEntry, DayEntry, TextEntry } from '../../ui/form/entries.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { DirectivesTab } from './directives/directives-tab.tsx'
import { FulfilmentTab } from './directives/fulfilment-tab.tsx'
import { meetingRefreshes, meetingsQuery, pageSize, publishedQuery, useCreateMeeting } from './meetings.queries.ts'
import { meetingsSearch } from './meetings.search.ts'

/** The meetings about the months, what they decided, and what has become of it. */
export function MeetingsPage() {
  useLiveRefresh(meetingRefreshes)
  const mayUse = useMay()
  const [search, change] = usePageSearch(meetingsSearch)
  return (
    <Stack>
      <PageHeader title="会议" aside={mayUse('meetings:write') && <Prepare />} />
      <Tabs
        label="会议和议定事项"
        tabs={[
          { value: 'meetings', label: '会议' },
          { value: 'directives', label: '议定事项' },
          { value: 'fulfilment', label: '兑现率' },
        ]}
        value={search.tab}
        onChange={(tab) => change({ tab, page: 1 })}
      >
        {search.tab === 'meetings' && <MeetingList page={search.page} onPage={(page) => change({ page })} />}
        {search.tab === 'directives' && <DirectivesTab search={search} change={change} />}
        {search.tab === 'fulfilment' && <FulfilmentTab />}
      </Tabs>
    </Stack>
  )
}

interface ListProps {
  readonly page: number
  readonly onPage: (page: number) => void
}

function MeetingList({ page, onPage }: ListProps) {
  const query = useQuery(meetingsQuery(page))
  return (
    <Loaded what="会议" permission="meetings:read" query={query} skeleton={<Skeleton height={36} count={4} />}>
      {({ rows, total }) => (
        <>
          <DataTable
            caption="会议"
            columns={columns}
            rows={rows}
            rowKey="id"
            isUpdating={query.isPlaceholderData}
            empty={
              <EmptyNotice title="还没有会议">
                月份发布后，由市级专班筹备会议；议程由快照和上次未办结的议定事项自动生成。
              </EmptyNotice>
            }
          />
          <Pagination page={page} pageSize={pageSize} total={total} onPage={onPage} />
        </>
      )}
    </Loaded>
  )
}

const columns = [
  {
    key: 'title',
    header: '会议',
    cell: ({ id, title }: MeetingRow) => <Link {...paths.meeting(id)}>{title}</Link>,
  },
  { key: 'heldOn', header: '日期', cell: ({ heldOn, startsAt }: MeetingRow) => `${heldOn} ${startsAt}` },
  { key: 'state', header: '状态', cell: ({ state }: MeetingRow) => meetingStateNames[state] },
  { key: 'snapshot', header: '依据快照', cell: ({ snapshot }: MeetingRow) => snapshot },
  { key: 'items', header: '议程', align: 'end' as const, cell: ({ items }: MeetingRow) => `${items} 项` },
  {
    key: 'directives',
    header: '议定',
    align: 'end' as const,
    cell: ({ directives }: MeetingRow) => `${directives} 件`,
  },
]

function Prepare() {
  const [isOpen, setOpen] = useState(false)
  const { today } = useSession()
  const { data } = useQuery(publishedQuery)
  const navigate = useNavigate()
  const command = useCreateMeeting()
  const months = [...new Set(data?.rows.map(({ month }) => month))]
  const [newest] = months
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        筹备会议
      </Button>
      {isOpen && (
        <FormDialog
          title="筹备会议"
          description="会议以所议月份最新的快照为准；开会时冻结议程和数据。"
          endpoint={createMeeting}
          command={command}
          first={{ ...(newest && { month: newest }), heldOn: today, startsAt: '09:00' }}
          missing={months.length === 0 && '还没有发布的月份，请先在审核页发布'}
          verb="筹备"
          done={({ title }) => ['已生成议程', title]}
          onDone={({ id }) => void navigate(paths.meeting(id))}
          onClose={() => setOpen(false)}
        >
          <ChoiceEntry
            label="所议月份"
            name="month"
            options={months.map((month) => ({ value: month, label: monthText(month) }))}
          />
          <DayEntry label="会议日期" name="heldOn" />
          <TextEntry label="开始时间" name="startsAt" hint="如 09:00" />
        </FormDialog>
      )}
    </>
  )
}
