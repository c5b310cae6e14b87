import {
  type AssessmentFile,
  addReplyFile,
  concludeReply,
  getAssessmentFile,
  listAssessmentReplies,
  removeAssessmentFile,
  saveOwnReply,
} from '@pianqu/shared/assessment/reply.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions } from '@tanstack/react-query'
import { call, fileAddress } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import type { ListedFile } from '../../../ui/file-list.tsx'
import { assessmentKey, useAssessmentChange } from '../rounds/round.queries.ts'

export const repliesQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'replies', year],
    queryFn: ({ signal }) => call(listAssessmentReplies, { params: { year } }, signal),
  })

export const useSaveReply = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof saveOwnReply>) => call(saveOwnReply, { params: { year }, body }))

/** Files are sent one after another, so that a slow line carries one at a time; stops at the first that is refused. */
export const useAddReplyFiles = (year: number) =>
  useAssessmentChange(async (files: readonly File[]) => {
    for (const file of files) await callUpload(addReplyFile, { params: { year }, file })
  })

export const useRemoveFile = (year: number) =>
  useAssessmentChange((fileId: string) => call(removeAssessmentFile, { params: { year, fileId } }))

export const useConcludeReply = (year: number, unitCode: string) =>
  useAssessmentChange((body: GivenBodyOf<typeof concludeReply>) =>
    call(concludeReply, { params: { year, unitCode }, body }),
  )

/** The evidence as the list of files shows it. */
export const listedFiles = (year: number, files: readonly AssessmentFile[]): ListedFile[] =>
  files.map(({ fileId, fileName, fileBytes, by, at }) => ({
    id: fileId,
    name: fileName,
    bytes: fileBytes,
    by,
    at,
    href: fileAddress(getAssessmentFile, { params: { year, fileId } }),
  }))
