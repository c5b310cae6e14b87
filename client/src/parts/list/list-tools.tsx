import type { ListName } from '@pianqu/shared/lists/list-names.ts'
import { useState } from 'react'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { lazyPart } from '../../ui/on-demand.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'

const ColumnsDialog = lazyPart(() => import('./columns-dialog.tsx').then((part) => part.ColumnsDialog))
const ViewsDialog = lazyPart(() => import('./views-dialog.tsx').then((part) => part.ViewsDialog))

interface ListToolsProps<Row> {
  readonly list: ListName
  /** The columns that there are. */
  readonly columns: readonly {
    readonly key: string
    readonly header: string
    readonly isSpare?: true
    readonly isFixed?: true
  }[]
  /** Those that were chosen, as the address has them. */
  readonly chosen: string | undefined
  readonly onColumns: (columns: string | undefined) => void
  /** The workbook of just this: filters, order and columns are in its address. */
  readonly workbook: string
  readonly copy: { readonly columns: readonly CopyColumn<Row>[]; readonly rows: readonly Row[] }
}

/** What can be done with any list: choose its columns, keep the view, take it along. */
export function ListTools<Row>({ list, columns, chosen, onColumns, workbook, copy }: ListToolsProps<Row>) {
  const [open, setOpen] = useState<'columns' | 'views' | null>(null)
  const close = () => setOpen(null)
  return (
    <Row gap={8} data-print="hide" role="group" aria-label="列表工具">
      <Button onClick={() => setOpen('columns')}>选列</Button>
      <Button onClick={() => setOpen('views')}>视图</Button>
      <CopyTableButton {...copy} />
      <a href={workbook} download className={buttonClass()}>
        导出Excel
      </a>
      <Button onClick={() => window.print()}>打印</Button>
      {open === 'columns' && <ColumnsDialog columns={columns} chosen={chosen} onColumns={onColumns} onClose={close} />}
      {open === 'views' && <ViewsDialog list={list} onClose={close} />}
    </Row>
  )
}
