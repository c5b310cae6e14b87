import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readAfresh } from '../../../api/read-afresh.ts'
import type { SentEdits } from '../../../editing/edit.ts'
import { useEditing } from '../../../editing/use-editing.ts'
import type { HeldText, MarkPlace, MarkSession } from './mark-edit.ts'
import { sheetQuery, useSaveSheet } from './sheet.queries.ts'
import { markKind, saveBodyOf, seenSheet, sheetAfter } from './sheet-document.ts'

/** A sheet being marked. */
export function useSheetEditing(sheet: SheetPage): MarkSession {
  const { year, raterCode } = sheet
  const queryClient = useQueryClient()
  const { mutateAsync } = useSaveSheet(year)
  const query = sheetQuery(year)
  const seen = useMemo(() => seenSheet(sheet), [sheet])
  const save = async ({ id, edits, version }: SentEdits<MarkPlace, HeldText>) => {
    const saved = await mutateAsync({ key: id, body: saveBodyOf(edits, version) })
    const known = sheetAfter(queryClient.getQueryData(query.queryKey), { edits, version }, saved.version)
    if (known) queryClient.setQueryData(query.queryKey, known)
    return { ...seenSheet(known ?? (await readAfresh(queryClient, query))), at: saved.savedAt }
  }
  return useEditing(
    {
      ...markKind,
      name: `sheet ${year} ${raterCode}`,
      save,
      refresh: async () => seenSheet(await readAfresh(queryClient, query)),
    },
    seen,
  )
}
