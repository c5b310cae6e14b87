import { type Directive, directiveViews } from '@pianqu/shared/meetings/directive.contract.ts'
import { directiveStateNames } from '@pianqu/shared/meetings/directive.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Segments } from '../../../ui/form/segments.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Pagination } from '../../../ui/table/pagination.tsx'
import { directivesQuery, directivesWorkbookAddress, pageSize } from '../meetings.queries.ts'
import type { meetingsSearch } from '../meetings.search.ts'
import { DirectiveSteps } from './directive-steps.tsx'

const viewNames: Readonly<Record<(typeof directiveViews)[number], string>> = {
  open: '未办结',
  overdue: '已逾期',
  own: '我牵头',
  done: '已销号',
  all: '全部',
}

interface TabProps {
  readonly search: z.output<typeof meetingsSearch>
  readonly change: (patch: Partial<z.input<typeof meetingsSearch>>) => void
}

/** What meetings decided, by how it stands. */
export function DirectivesTab({ search, change }: TabProps) {
  const query = useQuery(directivesQuery({ view: search.view, page: search.page, pageSize }))
  return (
    <Stack>
      <Row gap={12}>
        <Segments
          label="哪些议定事项"
          options={directiveViews.map((view) => ({ value: view, label: viewNames[view] }))}
          value={search.view}
          onChange={(view) => change({ view, page: 1 })}
        />
        <a className={buttonClass()} href={directivesWorkbookAddress({ view: search.view })} download>
          导出议定事项清单
        </a>
      </Row>
      <Loaded what="议定事项" permission="meetings:read" query={query} skeleton={<Skeleton height={44} count={5} />}>
        {({ rows, total }) => (
          <>
            <DirectiveTable rows={rows} isUpdating={query.isPlaceholderData} />
            <Pagination page={search.page} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}

interface TableProps {
  readonly rows: readonly Directive[]
  readonly isUpdating?: boolean
}

export function DirectiveTable({ rows, isUpdating = false }: TableProps) {
  return (
    <DataTable
      caption="议定事项"
      columns={columns}
      rows={rows}
      rowKey="id"
      isUpdating={isUpdating}
      steps={(directive) => <DirectiveSteps directive={directive} />}
      empty={
        <EmptyNotice title="没有这样的议定事项">会上议定的事项按牵头单位、时限列在这里，办结并核验后销号。</EmptyNotice>
      }
    />
  )
}

const dueText = ({ dueOn, overdueDays }: Directive): string =>
  dueOn === null ? '—' : overdueDays > 0 ? `${dueOn}（逾期${overdueDays}天）` : dueOn

const columns = [
  { key: 'number', header: '编号', cell: ({ number }: Directive) => number },
  {
    key: 'text',
    header: '议定内容',
    cell: ({ text, meetingId, meetingTitle, blockerId, blockerNumber }: Directive) => (
      <>
        {text}
        <br />
        <Link {...paths.meeting(meetingId)}>{meetingTitle}</Link>
        {blockerId !== null && blockerNumber !== null && (
          <>
            {' · 已转堵点 '}
            <Link {...paths.blocker(blockerId)}>{blockerNumber}</Link>
          </>
        )}
      </>
    ),
  },
  {
    key: 'units',
    header: '牵头／配合',
    cell: ({ leadUnitName, coUnitNames }: Directive) =>
      coUnitNames.length > 0 ? `${leadUnitName}／${coUnitNames.join('、')}` : leadUnitName,
  },
  { key: 'dueOn', header: '时限', cell: dueText },
  {
    key: 'figures',
    header: '当时 → 现在',
    cell: ({ figuresThen, figuresNow }: Directive) =>
      figuresThen.length === 0
        ? '—'
        : figuresThen.map(({ label, display }, index) => (
            <div key={label}>
              {label} {display} → {figuresNow[index]?.display ?? '—'}
            </div>
          )),
  },
  { key: 'state', header: '状态', cell: ({ state }: Directive) => directiveStateNames[state] },
]
