import { Button } from '../button.tsx'
import { useToast } from '../toast.tsx'
import { type CopyColumn, copyTable } from './copy-table.ts'

interface CopyTableButtonProps<Row> {
  readonly columns: readonly CopyColumn<Row>[]
  readonly rows: readonly Row[]
}

/** Copies exactly the rows in sight, to paste into a spreadsheet. */
export function CopyTableButton<Row>({ columns, rows }: CopyTableButtonProps<Row>) {
  const toast = useToast()
  const copy = () => {
    if (copyTable(columns, rows)) toast(`已复制 ${rows.length} 行`, '可直接粘贴到 Excel 或 WPS 表格。')
    else toast('没有复制成功', '浏览器不允许写入剪贴板，请选中表格后按 Ctrl+C。')
  }
  return (
    <Button onClick={copy} disabled={rows.length === 0}>
      复制
    </Button>
  )
}
