import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { isAllSaved } from '../../../editing/edit-queue.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FileField } from '../../../ui/form/file-field.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import type { MarkQueue } from './mark-edit.ts'
import styles from './marking.module.css'
import { useSheetWorkbook } from './sheet.queries.ts'

interface SheetWorkbookDialogProps {
  readonly year: number
  readonly queue: MarkQueue
  readonly onClose: () => void
}

/** Reads a filled-in workbook into the sheet, and says which cells it left as they were, and why. */
export function SheetWorkbookDialog({ year, queue, onClose }: SheetWorkbookDialogProps) {
  const [file, setFile] = useState<File | null>(null)
  const read = useSheetWorkbook(year)
  const isSaved = isAllSaved(queue)
  const choose = (chosen: File | null) => {
    setFile(chosen)
    read.reset()
  }
  const { data } = read
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title="导入评分表"
      description="先用「下载评分表」取得工作簿，填好后在这里导入。空格保留原来的评分；读不懂的格不写入，逐格列出原因。文件不保存。"
      cancel={data ? '关闭' : '取消'}
      problem={read.error && problemOf(read.error)}
      actions={
        !data && (
          <Button
            variant="primary"
            isBusy={read.isPending}
            disabled={!file || !isSaved}
            onClick={() => file && read.mutate(file)}
          >
            导入
          </Button>
        )
      }
    >
      <FileField file={file} accept=".xlsx" onChange={choose} />
      {!isSaved && (
        <Callout tone="warn" isFramed role="status">
          表格中还有修改没有保存，保存后才能导入。
        </Callout>
      )}
      {data && (
        <p role="status" className={styles['strong']}>
          写入 {data.changed} 格{data.faults.length > 0 && `，${data.faults.length} 格没有写入`}
        </p>
      )}
      {data && data.faults.length > 0 && (
        <Stack as="ul" gap={4} className={styles['faults']}>
          {data.faults.map(({ cell, column, message }) => (
            <li key={`${cell} ${message}`}>
              <strong>
                {cell} {column}
              </strong>{' '}
              {message}
            </li>
          ))}
        </Stack>
      )}
    </Dialog>
  )
}
