import type { RuleDifference } from '@pianqu/shared/rules/rule-difference.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'

const columns: readonly Column<RuleDifference>[] = [
  { key: 'name', header: '项目', cell: ({ name }) => name },
  { key: 'before', header: '原为', cell: ({ before }) => <Words max={360}>{before ?? '无'}</Words> },
  { key: 'after', header: '改为', cell: ({ after }) => <Words max={360}>{after ?? '无'}</Words> },
]

interface DifferencesProps {
  /** Of what: names the table. */
  readonly caption: string
  readonly differences: readonly RuleDifference[]
}

/** What a version changes, field by field. */
export function Differences({ caption, differences }: DifferencesProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={differences}
      rowKey="name"
      empty={<EmptyNotice title="没有差别" />}
      isDense
    />
  )
}
