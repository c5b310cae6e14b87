import type { AssessmentFile } from '@pianqu/shared/assessment/reply.contract.ts'
import { lineFileAccept, lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import { useId, useRef, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { FileList } from '../../../ui/form/file-list.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { bytesText } from '../../../ui/text/bytes-text.ts'
import styles from '../assessment.module.css'
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
    <section aria-label="附件" className={styles['plain']}>
      <h4>附件{files.length > 0 && ` ${files.length}`}</h4>
      <FileList files={listedFiles(year, files)} onRemove={upload ? ({ id }) => remove.mutate(id) : undefined} />
      {upload && <AddFiles upload={upload} />}
      {remove.error && <ProblemNotice problem={problemOf(remove.error)} />}
    </section>
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
    <div className={styles['row']}>
      <label htmlFor={id} className="visually-hidden">
        选择附件
      </label>
      <input ref={field} id={id} type="file" multiple hidden accept={lineFileAccept} onChange={choose} />
      <Button onClick={() => field.current?.click()} isBusy={upload.isPending}>
        上传附件
      </Button>
      <span role="status" className={styles['meta']}>
        {upload.isPending ? '正在上传' : (tooLarge ?? '图片、PDF、Office 文件')}
      </span>
      {upload.error && <ProblemNotice problem={problemOf(upload.error)} />}
    </div>
  )
}
