import { addLineFile, type LineFile, listLineFiles, removeLineFile } from '@pianqu/shared/reports/line-file.contract.ts'
import { call } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { queryOf } from '../../../api/query-of.ts'
import { useChange } from '../../../api/use-command.ts'

const changes = [listLineFiles]

/** The files beside all lines of a report; read again with the report. */
export const lineFilesQuery = (reportId: string) => queryOf(listLineFiles, { params: { id: reportId } })

/** Sends files one after another, so that a slow line carries one at a time; stops at the first that is refused. */
export const useAddFiles = (reportId: string, projectCode: string) =>
  useChange(async (files: readonly File[]) => {
    for (const file of files) await callUpload(addLineFile, { params: { id: reportId, projectCode }, file })
  }, changes)

export const useRemoveFile = (reportId: string) =>
  useChange(
    ({ projectCode, fileId }: Pick<LineFile, 'projectCode' | 'fileId'>) =>
      call(removeLineFile, { params: { id: reportId, projectCode, fileId } }),
    changes,
  )
