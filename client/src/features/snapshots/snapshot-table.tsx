import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { IntactCheck } from './intact-check.tsx'
import styles from './snapshots.module.css'

interface SnapshotTableProps {
  readonly rows: readonly SnapshotEntry[]
  readonly isUpdating: boolean
}

const columns: readonly Column<SnapshotEntry>[] = [
  {
    key: 'number',
    header: '编号',
    cell: ({ number, month }) => <Link {...paths.overview({ month, snapshot: number })}>{number}</Link>,
  },
  { key: 'month', header: '月份', cell: ({ month }) => monthText(month) },
  { key: 'at', header: '发布时间', cell: ({ takenAt }) => <time dateTime={takenAt}>{instantText(takenAt)}</time> },
  { key: 'by', header: '发布人', cell: ({ takenBy }) => takenBy },
  {
    key: 'note',
    header: '说明',
    width: '30%',
    cell: ({ note }) => <Words>{note ?? '无'}</Words>,
  },
  {
    key: 'hash',
    header: '校验值',
    cell: ({ hash }) => (
      <code className={styles['same']} title={`SHA-256 ${hash}`}>
        {hash.slice(0, 12)}
      </code>
    ),
  },
  { key: 'intact', header: '是否完整', cell: ({ number }) => <IntactCheck number={number} /> },
]

/** Every snapshot; its number leads to the screens as they were. */
export function SnapshotTable({ rows, isUpdating }: SnapshotTableProps) {
  return (
    <Card title="全部快照" aside={`共 ${rows.length} 个`}>
      <DataTable caption="全部快照" columns={columns} rows={rows} rowKey="number" isDense isUpdating={isUpdating} />
    </Card>
  )
}
