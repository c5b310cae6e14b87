import { getDocument } from '@pianqu/shared/documents/document.contract.ts'
import { documentKinds, documentNames } from '@pianqu/shared/documents/document-kinds.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fileAddress } from '../../api/call.ts'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import styles from './briefs.module.css'
import { heldMeetingsQuery } from './briefs.queries.ts'

interface BriefsTableProps {
  readonly rows: readonly SnapshotEntry[]
  /** Whose 通报 is read below. */
  readonly shown: string
  readonly isUpdating: boolean
}

/** The files of a snapshot; minutes where a meeting on it was closed. */
function Files({ number, hasMinutes }: { readonly number: string; readonly hasMinutes: boolean }) {
  return (
    <span className={styles['files']}>
      {documentKinds
        .filter((kind) => kind !== 'minutes.docx' || hasMinutes)
        .map((kind) => (
          <a
            key={kind}
            href={fileAddress(getDocument, { params: { kind }, query: { snapshot: number } })}
            download
            aria-label={`下载${documentNames[kind]}（快照${number}）`}
          >
            {documentNames[kind]}
          </a>
        ))}
    </span>
  )
}

/** Every version of the documents: each snapshot is one, and its files are the same whenever they are asked for. */
export function BriefsTable({ rows, shown, isUpdating }: BriefsTableProps) {
  const { data } = useQuery(heldMeetingsQuery)
  const closed = new Set((data?.rows ?? []).flatMap(({ snapshot, state }) => (state === 'closed' ? [snapshot] : [])))
  const columns: readonly Column<SnapshotEntry>[] = [
    {
      key: 'number',
      header: '快照',
      cell: ({ number }) =>
        number === shown ? (
          <strong aria-current="true">{number}</strong>
        ) : (
          <Link {...paths.briefs({ snapshot: number })}>{number}</Link>
        ),
    },
    { key: 'month', header: '月份', cell: ({ month }) => monthText(month) },
    { key: 'at', header: '发布时间', cell: ({ takenAt }) => <time dateTime={takenAt}>{instantText(takenAt)}</time> },
    { key: 'by', header: '发布人', cell: ({ takenBy }) => takenBy },
    { key: 'note', header: '说明', cell: ({ note }) => <Words>{note ?? '无'}</Words> },
    {
      key: 'files',
      header: '下载',
      width: '36%',
      cell: ({ number }) => <Files number={number} hasMinutes={closed.has(number)} />,
    },
  ]
  return (
    <Card title="各次发布的文件" aside={`共 ${rows.length} 次`}>
      <DataTable
        caption="各次发布的文件"
        columns={columns}
        rows={rows}
        rowKey="number"
        isDense
        isUpdating={isUpdating}
      />
    </Card>
  )
}
