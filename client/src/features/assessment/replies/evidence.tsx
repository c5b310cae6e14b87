import type { AssessmentFile } from '@pianqu/shared/assessment/reply.contract.ts'
import { lineFileAccept, lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import { useId, useRef, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { FileList } from '../../../ui/form/file-list.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { bytesText } from '../../../ui/text/bytes-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import { listedFiles, useRemoveFile } from './reply.queries.ts'

interface EvidenceProps {
  readonly year: number
  readonly files: readonly AssessmentFile[]
  /** Sends more; without it the files can only be read. */
  readonly upload?: Upload | undefined
}

interface Upload {
  readonly mutate: (files: readonly File[]) => void
  readonly isPending: boolean
  readonly error: Error | null
}

/** The files beside a reply or an appeal. */
export function Evidence({ year, files, upload }: EvidenceProps) {
  const remove = useRemoveFile(year)
  if (files.length === 0 && !upload) return null
  return (
    <Stack as="section" gap={4} aria-label="附件">
      <h4>附件{files.length > 0 && ` ${files.length}`}</h4>
      <FileList files={listedFiles(year, files)} onRemove={upload ? ({ id }) => remove.mutate(id) : undefined} />
      {upload && <AddFiles upload={upload} />}
      {remove.error && <ProblemNotice problem={problemOf(remove.error)} />}
    </Stack>
  )
}

function AddFiles({ upload }: { readonly upload: Upload }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string>()
  const choose = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    // The same file can be chosen again after it was mended.
    currentTarget.value = ''
    const large = files.find(({ size }) => size > lineFileLimitBytes)
    setTooLarge(large && `「${large.name}」超过 ${bytesText(lineFileLimitBytes)}，请压缩后再上传`)
    if (!large && files.length > 0) upload.mutate(files)
  }
  return (
    <Row>
      <label htmlFor={id} className="visually-hidden">
        选择附件
      </label>
      <input ref={field} id={id} type="file" multiple hidden accept={lineFileAccept} onChange={choose} />
      <Button onClick={() => field.current?.click()} isBusy={upload.isPending}>
        上传附件
      </Button>
      <Note as="span" role="status">
        {upload.isPending ? '正在上传' : (tooLarge ?? '图片、PDF、Office 文件')}
      </Note>
      {upload.error && <ProblemNotice problem={problemOf(upload.error)} />}
    </Row>
  )
}
