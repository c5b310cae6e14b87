import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { type FieldDiff, lineDiff } from './line-diff.ts'
import styles from './review.module.css'

const columns: readonly Column<FieldDiff>[] = [
  { key: 'name', header: '内容', cell: ({ name }) => name },
  { key: 'before', header: '上月', cell: ({ before }) => <span className={styles['words']}>{before}</span> },
  {
    key: 'after',
    header: '本月',
    cell: ({ after, isChanged }) => (
      <span className={styles['words']} data-changed={isChanged || undefined}>
        {after}
        {isChanged && <span className={styles['changed']}>已改</span>}
      </span>
    ),
  },
]

/** Last month beside this one, the changed fields first. */
export function DiffTable({ line }: { readonly line: ReportDraftLine }) {
  return (
    <DataTable
      caption="与上月对照"
      isCaptionHidden
      columns={columns}
      rows={lineDiff(line)}
      rowKey={({ field }) => field}
      empty={<EmptyNotice title="这一行还没有填写" />}
    />
  )
}
