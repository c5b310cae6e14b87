import type { ImportResult, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { isAllSaved } from '../../../editing/edit-queue.ts'
import { KeptMappings } from '../../../parts/mapping/kept-mappings.tsx'
import type { Said } from '../../../parts/mapping/meant.ts'
import { useMapping } from '../../../parts/mapping/use-mapping.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FileField } from '../../../ui/form/file-field.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { ReportQueue } from '../cells/cell-edit.ts'
import { Confirmation, Signers, signersOf } from '../submit/signers.tsx'
import { useWorkbookImport, useWorkbookPreview, useWorkbookUndo } from './workbook.queries.ts'
import { WorkbookColumns } from './workbook-columns.tsx'
import { WorkbookPreview } from './workbook-preview.tsx'
import { doneWords, waitingWords } from './workbook-words.ts'

interface WorkbookDialogProps {
  readonly report: Report
  readonly queue: ReportQueue
  readonly onClose: () => void
}

/** Brings a filled workbook into the draft: choose, look, write, and hand in with it if nothing keeps it back. */
export function WorkbookDialog({ report, queue, onClose }: WorkbookDialogProps) {
  const [file, setFile] = useState<File | null>(null)
  const [signed, setSigned] = useState(() => signersOf(report))
  const [isRead, setIsRead] = useState(false)
  const mapping = useMapping({ kind: 'reports', month: report.month })
  const preview = useWorkbookPreview(report.month)
  const write = useWorkbookImport(report.month)
  const undo = useWorkbookUndo()
  const toast = useToast()
  const result = preview.data
  const isReady = result?.reasons?.length === 0
  /** Compared at once, unless something has to be said of the columns first. */
  const compare = (chosen: File, { problems }: MappingReading, said: Said) => {
    if (problems.length === 0) preview.mutate({ file: chosen, said })
  }
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setIsRead(false)
    write.reset()
    preview.reset()
    mapping.forget()
    if (chosen) mapping.begin(chosen, (reading, said) => compare(chosen, reading, said))
  }
  const say = (said: Said) => {
    if (!file) return
    setIsRead(false)
    preview.reset()
    mapping.ask(file, said, (reading) => compare(file, reading, said))
  }
  const done = (written: ImportResult, isSubmit: boolean) => {
    const [title, words] = doneWords(written, isSubmit)
    const mayUndo = written.changed > 0 && !written.submitted
    toast(title, words, mayUndo ? () => undo(written.importId) : undefined)
    onClose()
  }
  const run = (isSubmit: boolean) => {
    if (!file) return
    write.mutate(
      { file, said: mapping.said, submit: isSubmit ? signed : null },
      { onSuccess: (written) => done(written, isSubmit) },
    )
  }
  const canWrite = result !== undefined && isAllSaved(queue)
  return (
    <Dialog
      isOpen
      isWide="full"
      onClose={onClose}
      title={`导入${monthText(report.month)}月报表`}
      description="先用「下载本表」取得已带出现有内容的工作簿，填好后在这里导入；也可以用自己的表。选好文件先核对，不写入。"
      actions={
        <>
          <Button
            variant={isReady ? 'secondary' : 'primary'}
            onClick={() => run(false)}
            isBusy={write.isPending}
            disabled={!canWrite || result.changed === 0}
          >
            导入
          </Button>
          {isReady && (
            <Button
              variant="primary"
              onClick={() => run(true)}
              isBusy={write.isPending}
              disabled={!canWrite || !isRead}
            >
              导入并提交
            </Button>
          )}
        </>
      }
    >
      {isAllSaved(queue) ? (
        <FileField file={file} accept=".xlsx,.xlsm,.xls,.et,.csv,.txt" onChange={choose} />
      ) : (
        <Callout tone="warn" isFramed role="status">
          表格中还有修改没有保存，保存后才能导入；保存不了的请先在表格中改正或放弃。
        </Callout>
      )}
      <WorkbookColumns mapping={mapping} file={file} isComparing={preview.isPending} onChange={say} />
      {!file && <KeptMappings kind="reports" />}
      {preview.error && <ProblemNotice problem={problemOf(preview.error)} />}
      {result && <WorkbookPreview result={result} />}
      {isReady && (
        <>
          <Signers value={signed} onChange={setSigned} />
          <Confirmation isRead={isRead} onChange={setIsRead} />
        </>
      )}
      {result && <Note role="status">{waitingWords(result, isRead)}</Note>}
      {write.error && <ProblemNotice problem={problemOf(write.error)} />}
    </Dialog>
  )
}
