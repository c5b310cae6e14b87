import { Card } from '../card.tsx'
import type { CopyColumn } from '../table/copy-table.ts'
import { CopyTableButton } from '../table/copy-table-button.tsx'
import styles from './chart-card.module.css'
import { TableToggle } from './table-toggle.tsx'

interface ChartCardProps<Row> {
  /** The finding, not the topic. */
  readonly title: string
  /** Unit, basis, cumulative or of the month, as of when. */
  readonly subtitle: string
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
  readonly chart: React.ReactNode
  readonly table: React.ReactNode
  /** What 复制 puts on the clipboard: the table, whichever of the two is in sight. */
  readonly copy: { readonly columns: readonly CopyColumn<Row>[]; readonly rows: readonly Row[] }
  /** Above both: a choice of what is drawn. */
  readonly tools?: React.ReactNode
  readonly isUpdating?: boolean
}

/** A chart under its finding, and the same as a table: the key T changes between them. */
export function ChartCard<Row>(props: ChartCardProps<Row>) {
  const { title, subtitle, isTable, onToggle, chart, table, copy, tools, isUpdating = false } = props
  return (
    <Card
      title={title}
      isUpdating={isUpdating}
      aside={
        <>
          <TableToggle isTable={isTable} onToggle={onToggle} />
          <CopyTableButton {...copy} />
        </>
      }
    >
      <p className={styles['subtitle']}>{subtitle}</p>
      {tools}
      {isTable ? table : chart}
    </Card>
  )
}
