import { type ContentField, contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import styles from '../review.module.css'
import { type FieldDiff, lineDiff } from './line-diff.ts'
import { OldNewBars } from './old-new-bars.tsx'

interface DiffTableProps {
  readonly line: ReportDraftLine
  /** Opens a comment on a cell; without it the cells are only read. */
  readonly onComment: ((field: ContentField) => void) | undefined
  /** The cells that something has been noted of. */
  readonly noted: ReadonlySet<ContentField | null>
}

/** The cell that has the focus, for the key that comments on it. */
export function fieldInFocus(): ContentField | undefined {
  const name = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']
  return contentFields.find((field) => field === name)
}

const columnsOf = ({ onComment, noted }: DiffTableProps): readonly Column<FieldDiff>[] => [
  {
    key: 'name',
    header: '内容',
    cell: ({ field, name }) =>
      onComment ? (
        <button
          type="button"
          className={styles['field']}
          data-field={field}
          title="对这一格提意见（C）"
          onClick={() => onComment(field)}
        >
          {name}
          {noted.has(field) && <span className={styles['changed']}>已记意见</span>}
        </button>
      ) : (
        name
      ),
  },
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

const bars: Column<FieldDiff> = {
  key: 'bars',
  header: '上月与本月',
  cell: ({ amounts }) => amounts && <OldNewBars {...amounts} />,
  width: '30%',
}

/** Last month beside this one, the changed fields first. */
export function DiffTable(props: DiffTableProps) {
  // A phone has room for the figures alone; the bars say nothing beside them.
  const isPhone = useIsPhone()
  const columns = columnsOf(props)
  return (
    <DataTable
      caption="与上月对照"
      columns={isPhone ? columns : [...columns, bars]}
      rows={lineDiff(props.line)}
      rowKey="field"
      empty={<EmptyNotice title="这一行还没有填写" />}
    />
  )
}
