import { addLineFile, type LineFile, listLineFiles, removeLineFile } from '@pianqu/shared/reports/line-file.contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'

/** The files beside all lines of a report; read again with the report. */
export const lineFilesQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'files'],
    queryFn: ({ signal }) => call(listLineFiles, { params: { id: reportId } }, signal),
  })

/** Sends files one after another, so that a slow line carries one at a time; stops at the first that is refused. */
export function useAddFiles(reportId: string, projectCode: string) {
  const queryClient = useQueryClient()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await callUpload(addLineFile, { params: { id: reportId, projectCode }, file })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: lineFilesQuery(reportId).queryKey }),
  })
}

export function useRemoveFile(reportId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ projectCode, fileId }: Pick<LineFile, 'projectCode' | 'fileId'>) =>
      call(removeLineFile, { params: { id: reportId, projectCode, fileId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: lineFilesQuery(reportId).queryKey }),
  })
}
