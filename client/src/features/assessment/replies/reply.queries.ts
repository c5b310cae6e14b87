import {
  type AssessmentFile,
  addReplyFile,
  concludeReply,
  getAssessmentFile,
  listAssessmentReplies,
  removeAssessmentFile,
  saveOwnReply,
} from '@pianqu/shared/assessment/reply.contract.ts'
import { call, fileAddress } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { queryOf } from '../../../api/query-of.ts'
import { useChange, useCommand } from '../../../api/use-command.ts'
import type { ListedFile } from '../../../ui/form/file-list.tsx'
import { changes } from '../assessment-changes.ts'

export const repliesQuery = (year: number) => queryOf(listAssessmentReplies, { params: { year } })

export const useSaveReply = (year: number) => useCommand(saveOwnReply, { params: { year }, changes })

/** Files are sent one after another, so that a slow line carries one at a time; stops at the first that is refused. */
export const useAddReplyFiles = (year: number) =>
  useChange(async (files: readonly File[]) => {
    for (const file of files) await callUpload(addReplyFile, { params: { year }, file })
  }, changes)

export const useRemoveFile = (year: number) =>
  useChange((fileId: string) => call(removeAssessmentFile, { params: { year, fileId } }), changes)

export const useConcludeReply = (year: number, unitCode: string) =>
  useCommand(concludeReply, { params: { year, unitCode }, changes })

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
