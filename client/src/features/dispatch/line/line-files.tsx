import { lineFileAccept, lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { filesOfLine } from '../../../parts/report/line-files.ts'
import { AddFiles } from '../../../ui/form/add-files.tsx'
import { FileList } from '../../../ui/form/file-list.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { lineFilesQuery, useAddFiles, useRemoveFile } from './line-files.queries.ts'

interface LineFilesProps {
  readonly reportId: string
  readonly projectCode: string
  /** Files may still be added and removed. */
  readonly isOpen: boolean
}

/** The evidence beside a line: photographs, approvals, tables. */
export function LineFiles({ reportId, projectCode, isOpen }: LineFilesProps) {
  const { data } = useQuery(lineFilesQuery(reportId))
  const remove = useRemoveFile(reportId)
  const add = useAddFiles(reportId, projectCode)
  const files = filesOfLine(data, { reportId, projectCode })
  return (
    <Stack as="section" gap={6} isLoose aria-label="附件">
      <h3>附件{files.length > 0 && ` ${files.length}`}</h3>
      <FileList files={files} onRemove={isOpen ? ({ id }) => remove.mutate({ projectCode, fileId: id }) : undefined} />
      {files.length === 0 && <Note>{isOpen ? '可附照片、批复、台账等佐证材料' : '没有附件'}</Note>}
      {isOpen && (
        <AddFiles
          accept={lineFileAccept}
          limitBytes={lineFileLimitBytes}
          isPending={add.isPending}
          onFiles={(chosen) => add.mutate([...chosen])}
        />
      )}
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
      {remove.error && <ProblemNotice problem={problemOf(remove.error)} />}
    </Stack>
  )
}
