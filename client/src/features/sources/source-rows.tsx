import type { SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Link, type LinkProps } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './source-content.module.css'

const columns: readonly Column<SourceRow>[] = [
  { key: 'label', header: '来自', cell: (row) => <Name row={row} /> },
  { key: 'value', header: '数值', align: 'end', cell: ({ value }) => <Num value={value} /> },
  { key: 'file', header: '文件与位置', cell: (row) => <Place row={row} /> },
  { key: 'by', header: '填报人与时间', cell: (row) => <Person row={row} /> },
]

/** The rows a figure is made of, the largest first. */
export function SourceRows({ rows }: { readonly rows: readonly SourceRow[] }) {
  const numbered = new Map(rows.map((row, index) => [row, String(index)]))
  return (
    <DataTable
      caption="数据行"
      columns={columns}
      rows={rows}
      rowKey={(row) => numbered.get(row) ?? row.label}
      isDense
    />
  )
}

type Kind = NonNullable<SourceRow['subject']>['kind']

/** What a row is about, where that has a page of its own. */
const linkOf: Partial<Record<Kind, (code: string) => LinkProps>> = {
  area: paths.area,
  project: paths.project,
  batch: paths.bondBatch,
}

interface RowProps {
  readonly row: SourceRow
}

function Name({ row: { label, detail, subject, corrected = [] } }: RowProps) {
  const link = subject ? linkOf[subject.kind] : undefined
  return (
    <>
      <span className={styles['cell']}>{link && subject ? <Link {...link(subject.code)}>{label}</Link> : label}</span>
      {detail && <span className={styles['note']}>{detail}</span>}
      {corrected.map((text) => (
        <span key={text} className={styles['note']}>
          {text}
        </span>
      ))}
    </>
  )
}

function Place({ row: { source } }: RowProps) {
  if (!source) return <Num value={null} missing="由系统计算，没有单独的文件" />
  return (
    <>
      <span className={styles['cell']}>{source.fileName}</span>
      <span className={styles['note']}>
        {source.sheet} {source.cell ?? `第 ${source.row} 行`}
      </span>
    </>
  )
}

function Person({ row: { source } }: RowProps) {
  if (!source) return <Num value={null} missing="由系统计算，没有填报人" />
  return (
    <>
      <span className={styles['cell']}>{source.by}</span>
      <span className={styles['time']}>{instantText(source.at)}</span>
    </>
  )
}
