import type { Permission } from '@pianqu/shared/access/access.ts'
import type { OpenSession } from '@pianqu/shared/accounts/session-list.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { problemOf } from '../../api/api-problem.ts'
import type { Change } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { Loaded } from '../loaded.tsx'

const deviceOf = ({ device }: OpenSession): string => device ?? '未知设备'

const columns: readonly Column<OpenSession>[] = [
  {
    key: 'device',
    header: '设备',
    cell: (session) => (
      <>
        {deviceOf(session)} {session.isCurrent && <Tag>本次登录</Tag>}
      </>
    ),
  },
  { key: 'place', header: '来自', cell: ({ place }) => place ?? '—' },
  { key: 'since', header: '登录时间', cell: ({ since }) => instantText(since) },
  { key: 'seen', header: '最近使用', cell: ({ seenAt }) => instantText(seenAt) },
]

interface OpenSessionsProps {
  readonly query: {
    readonly data: { readonly rows: readonly OpenSession[] } | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  readonly permission: Permission
  /** Ends one of them, or, told null, all but the one that asks; null where this person only reads. */
  readonly end: Change<string | null, null> | null
  readonly empty: string
}

/** Where somebody is signed in, one line a device. */
export function OpenSessions({ query, permission, end, empty }: OpenSessionsProps) {
  return (
    <Loaded what="登录" permission={permission} query={query} skeleton={<Skeleton height={32} count={3} />}>
      {({ rows }) => (
        <>
          <DataTable
            caption="正在登录的设备"
            columns={columns}
            rows={rows}
            rowKey="id"
            steps={
              end &&
              ((session: OpenSession) =>
                session.isCurrent ? null : (
                  <Button
                    onClick={() => end.mutate(session.id)}
                    isBusy={end.isPending}
                    aria-label={`退出 ${deviceOf(session)} ${instantText(session.since)}`}
                  >
                    退出
                  </Button>
                ))
            }
            empty={<EmptyNotice title={empty} />}
          />
          {end?.error && <ProblemNotice problem={problemOf(end.error)} />}
          {end && rows.filter(({ isCurrent }) => !isCurrent).length > 1 && (
            <Row>
              <Button variant="danger" onClick={() => end.mutate(null)} isBusy={end.isPending}>
                全部退出
              </Button>
            </Row>
          )}
        </>
      )}
    </Loaded>
  )
}
