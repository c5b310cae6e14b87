import { type Blocker, getBlockerFile } from '@pianqu/shared/blockers/blocker.contract.ts'
import { lineFileAccept, lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import { problemOf } from '../../../api/api-problem.ts'
import { fileAddress } from '../../../api/call.ts'
import { AddFiles } from '../../../ui/form/add-files.tsx'
import { FileList } from '../../../ui/form/file-list.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { useAddBlockerFiles } from '../blockers.queries.ts'

/** The proof beside a blocker, to download, and for those concerned to add to. */
export function BlockerFiles({ blocker }: { readonly blocker: Blocker }) {
  const { id, files, mayAddFiles } = blocker
  const add = useAddBlockerFiles(blocker)
  return (
    <Stack gap={6} isLoose>
      <FileList
        files={files.map(({ fileId, fileName, fileBytes, by, at }) => ({
          id: fileId,
          name: fileName,
          bytes: fileBytes,
          by,
          at,
          href: fileAddress(getBlockerFile, { params: { id, fileId } }),
        }))}
      />
      {files.length === 0 && <Note>{mayAddFiles ? '可附批复、会议纪要、现场照片等' : '没有附件'}</Note>}
      {mayAddFiles && (
        <AddFiles
          accept={lineFileAccept}
          limitBytes={lineFileLimitBytes}
          isPending={add.isPending}
          onFiles={(chosen) => add.mutate(chosen)}
        />
      )}
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
    </Stack>
  )
}
