import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import { correctionStateNames } from '@pianqu/shared/corrections/correction-state.ts'
import { fieldText } from '@pianqu/shared/importing/field-words.ts'
import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Num } from '../../ui/num.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import styles from './corrections.module.css'

/** One row for each correction. */
export const correctionColumns: readonly Column<Correction>[] = [
  {
    key: 'project',
    header: '项目',
    cell: ({ projectCode, projectName, unitName, month }) => (
      <Words min={140} max={260} below={`${projectCode} · ${unitName}`}>
        <Link {...paths.project(projectCode, { month })}>{projectName}</Link>
      </Words>
    ),
  },
  { key: 'month', header: '更正月份', cell: ({ month }) => monthText(month) },
  { key: 'field', header: '字段', cell: ({ field }) => contentFieldNames[field] },
  { key: 'change', header: '原数 → 新数', cell: (row) => <Change row={row} /> },
  {
    key: 'reason',
    header: '原因',
    cell: ({ reason }) => (
      <Words min={140} max={260}>
        {reason}
      </Words>
    ),
  },
  {
    key: 'proposed',
    header: '提出',
    cell: ({ proposedBy, proposedAt }) => <Signed by={proposedBy} at={proposedAt} />,
  },
  { key: 'state', header: '状态', cell: ({ state }) => correctionStateNames[state] },
  { key: 'decided', header: '审批', cell: (row) => <Decided row={row} /> },
]

interface RowProps {
  readonly row: Correction
}

function Change({ row: { field, oldValue, newValue } }: RowProps) {
  return (
    <Words max={240}>
      {fieldText(field, oldValue)} → <strong>{fieldText(field, newValue)}</strong>
    </Words>
  )
}

function Signed({ by, at }: { readonly by: string; readonly at: string }) {
  return (
    <Words min={0} below={instantText(at)}>
      {by}
    </Words>
  )
}

function Decided({ row: { decidedBy, decidedAt, decisionNote } }: RowProps) {
  if (!decidedBy || !decidedAt) return <Num value={null} missing="待审批" />
  return (
    <>
      <Signed by={decidedBy} at={decidedAt} />
      {decisionNote && (
        <small className={styles['opinion']}>
          <Words min={140} max={260}>
            意见：{decisionNote}
          </Words>
        </small>
      )}
    </>
  )
}

/** Who reviews finds it at the end of the row. */
export function Decide({ row, onDecide }: RowProps & { readonly onDecide: (row: Correction) => void }) {
  if (row.state !== 'proposed')
    return (
      <Note as="span" kind="fine">
        已处理
      </Note>
    )
  const why = row.isOwn ? '本人提出的更正须由他人审批' : '当前账号不能审批'
  return (
    <Words min={0} below={!row.mayDecide && why}>
      <Button
        disabled={!row.mayDecide}
        onClick={() => onDecide(row)}
        aria-label={`审批${row.projectName}${monthText(row.month)}的更正`}
      >
        审批
      </Button>
    </Words>
  )
}
