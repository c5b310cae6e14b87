import { runImport, undoImport } from '@pianqu/shared/importing/import.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { call } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { invalidate } from '../../../api/invalidate.ts'
import { useChange } from '../../../api/use-command.ts'
import { meantQuery, type Said } from '../../../parts/mapping/meant.ts'
import { useToast } from '../../../ui/toast.tsx'
import { changes } from '../dispatch.queries.ts'
import type { Signed } from '../submit/signers.tsx'

const kind = { kind: 'reports' } as const

/** Asks what a workbook would change; nothing is written. */
export const useWorkbookPreview = (month: Month) =>
  useMutation({
    mutationFn: ({ file, said }: { readonly file: File; readonly said: Said }) =>
      callUpload(runImport, { params: kind, query: { month, dryRun: 'true', ...meantQuery(said) }, file }),
  })

interface Writing {
  readonly file: File
  /** What the person says of the columns. */
  readonly said: Said
  /** Hand the report in as well, in these names. */
  readonly submit: Signed | null
}

/** Writes a workbook into the draft. */
export const useWorkbookImport = (month: Month) =>
  useChange(
    ({ file, said, submit }: Writing) =>
      callUpload(runImport, {
        params: kind,
        query: { month, dryRun: 'false', ...meantQuery(said), ...(submit && { submit: 'true', ...submit }) },
        file,
      }),
    changes,
  )

/** Takes a workbook back; what came of it is said in passing, for the dialog is closed by then. */
export function useWorkbookUndo(): (importId: string) => void {
  const queryClient = useQueryClient()
  const toast = useToast()
  const { mutate } = useMutation({
    mutationFn: (id: string) => call(undoImport, { params: { id } }),
    onSuccess: ({ restored }) => toast('已撤销导入', `${restored} 行恢复为导入前的内容。`),
    onError: (error) => {
      const { title, detail } = problemOf(error)
      toast('没有撤销', detail ?? title)
    },
    onSettled: () => invalidate(queryClient, changes),
  })
  return mutate
}
