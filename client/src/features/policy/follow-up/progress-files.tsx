import { getProgressFile, type ProgressRow } from '@pianqu/shared/policy/follow-up.contract.ts'
import { lineFileAccept, lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import { problemOf } from '../../../api/api-problem.ts'
import { fileAddress } from '../../../api/call.ts'
import { AddFiles } from '../../../ui/form/add-files.tsx'
import { FileList } from '../../../ui/form/file-list.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAddProgressFiles } from './follow-up.queries.ts'

/** What shows how a measure stood, to download. */
export function ProgressFiles({ progressId, files }: Pick<ProgressRow, 'progressId' | 'files'>) {
  if (files.length === 0) return null
  return (
    <FileList
      files={files.map(({ fileId, fileName, fileBytes, by, at }) => ({
        ...{ id: fileId, name: fileName, bytes: fileBytes, by, at },
        href: fileAddress(getProgressFile, { params: { id: progressId, fileId } }),
      }))}
    />
  )
}

/** Puts files beside it. */
export function AddProgressFiles({ progressId }: Pick<ProgressRow, 'progressId'>) {
  const add = useAddProgressFiles(progressId)
  return (
    <Stack gap={4}>
      <AddFiles
        accept={lineFileAccept}
        limitBytes={lineFileLimitBytes}
        isPending={add.isPending}
        onFiles={(chosen) => add.mutate(chosen)}
      />
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
    </Stack>
  )
}
