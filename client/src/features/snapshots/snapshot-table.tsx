import { snapshotColumns } from '@pianqu/shared/publishing/snapshot-columns.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { ListTools } from '../../parts/list/list-tools.tsx'
import { copyColumnsOf, type Looks, screenColumns } from '../../parts/list/screen-columns.tsx'
import { Card } from '../../ui/card.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import { IntactCheck } from './intact-check.tsx'
import { snapshotsWorkbook } from './snapshot-list.queries.ts'
import styles from './snapshots.module.css'

interface SnapshotTableProps {
  readonly rows: readonly SnapshotEntry[]
  /** The columns that were chosen, as the address has them. */
  readonly chosen: string | undefined
  readonly onColumns: (columns: string | undefined) => void
  readonly isUpdating: boolean
}

const looks: Looks<SnapshotEntry> = {
  number: { cell: ({ number, month }) => <Link {...paths.overview({ month, snapshot: number })}>{number}</Link> },
  at: { cell: ({ takenAt }) => <time dateTime={takenAt}>{instantText(takenAt)}</time> },
  note: { width: '30%', cell: ({ note }) => <Words>{note ?? '无'}</Words> },
  hash: {
    cell: ({ hash }) => (
      <code className={styles['same']} title={`SHA-256 ${hash}`}>
        {hash.slice(0, 12)}
      </code>
    ),
  },
}

const intact: Column<SnapshotEntry> = {
  key: 'intact',
  header: '是否完整',
  cell: ({ number }) => <IntactCheck number={number} />,
}

/** Every snapshot; its number leads to the screens as they were. */
export function SnapshotTable({ rows, chosen, onColumns, isUpdating }: SnapshotTableProps) {
  return (
    <Card title="全部快照">
      <Stack gap={8}>
        <Row justify="between" gap={[8, 12]}>
          <Note>共 {rows.length} 个</Note>
          <ListTools
            list="snapshots"
            columns={snapshotColumns}
            chosen={chosen}
            onColumns={onColumns}
            workbook={snapshotsWorkbook(chosen)}
            copy={{ columns: copyColumnsOf(snapshotColumns, chosen), rows }}
          />
        </Row>
        <DataTable
          caption="全部快照"
          columns={[...screenColumns(snapshotColumns, chosen, looks), intact]}
          rows={rows}
          rowKey="number"
          isDense
          isUpdating={isUpdating}
        />
      </Stack>
    </Card>
  )
}
