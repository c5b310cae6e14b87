import { lineFileAccept, lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { filesOfLine } from '../../../parts/report/line-files.ts'
import { Button } from '../../../ui/button.tsx'
import { FileList } from '../../../ui/form/file-list.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { bytesText } from '../../../ui/text/bytes-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import { lineFilesQuery, useAddFiles, useRemoveFile } from './line-files.queries.ts'

interface LineFilesProps {
  readonly reportId: string
  readonly projectCode: string
  /** Files may still be added and removed. */
  readonly isOpen: boolean
}

/** A phone offers its camera for pictures. */
const phoneAccept = 'image/*,.pdf'

/** The evidence beside a line: photographs, approvals, tables. */
export function LineFiles({ reportId, projectCode, isOpen }: LineFilesProps) {
  const { data } = useQuery(lineFilesQuery(reportId))
  const remove = useRemoveFile(reportId)
  const files = filesOfLine(data, { reportId, projectCode })
  return (
    <Stack as="section" gap={6} isLoose aria-label="附件">
      <h3>附件{files.length > 0 && ` ${files.length}`}</h3>
      <FileList files={files} onRemove={isOpen ? ({ id }) => remove.mutate({ projectCode, fileId: id }) : undefined} />
      {files.length === 0 && <Note>{isOpen ? '可附照片、批复、台账等佐证材料' : '没有附件'}</Note>}
      {isOpen && <AddFiles reportId={reportId} projectCode={projectCode} />}
      {remove.error && <ProblemNotice problem={problemOf(remove.error)} />}
    </Stack>
  )
}

function AddFiles({ reportId, projectCode }: Omit<LineFilesProps, 'isOpen'>) {
  const id = useId()
  const isPhone = useIsPhone()
  const field = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string>()
  const add = useAddFiles(reportId, projectCode)
  const choose = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    // The same file can be chosen again after it was mended.
    currentTarget.value = ''
    const large = files.find(({ size }) => size > lineFileLimitBytes)
    setTooLarge(
      large && `「${large.name}」有 ${bytesText(large.size)}，超过 ${bytesText(lineFileLimitBytes)}，请压缩后再上传`,
    )
    if (!large && files.length > 0) add.mutate(files)
  }
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        选择附件
      </label>
      <input
        ref={field}
        id={id}
        type="file"
        multiple
        hidden
        accept={isPhone ? phoneAccept : lineFileAccept}
        onChange={choose}
      />
      <Button onClick={() => field.current?.click()} isBusy={add.isPending}>
        {isPhone ? '拍照或选择附件' : '上传附件'}
      </Button>
      <Note role="status">
        {add.isPending && '正在上传'}
        {tooLarge}
      </Note>
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
    </>
  )
}
