import {
  getOwnSheet,
  importSheetWorkbook,
  type SheetPage,
  saveOwnSheet,
  takeSheetStep,
} from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { addRecusal } from '@pianqu/shared/assessment/round.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions, replaceEqualDeep, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { assessmentKey } from '../rounds/round.queries.ts'

/** An answer may be overtaken by a newer one; the older is then left aside. */
function newerSheet(old: unknown, next: unknown): unknown {
  const [before, after] = [old, next] as [SheetPage | undefined, SheetPage]
  const isOlder = before?.raterCode === after.raterCode && before.version > after.version
  return isOlder ? old : replaceEqualDeep(old, next)
}

export const sheetQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'sheet', year],
    queryFn: ({ signal }) => call(getOwnSheet, { params: { year } }, signal),
    structuralSharing: newerSheet,
    placeholderData: () => undefined,
  })

export const useSaveSheet = (year: number) =>
  useMutation({
    mutationFn: (body: GivenBodyOf<typeof saveOwnSheet>) => call(saveOwnSheet, { params: { year }, body }),
    networkMode: 'always',
  })

function useSheetChange<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    networkMode: 'always',
    onSettled: () => queryClient.invalidateQueries({ queryKey: assessmentKey }),
  })
}

export const useSheetStep = (year: number) =>
  useSheetChange((body: GivenBodyOf<typeof takeSheetStep>) => call(takeSheetStep, { params: { year }, body }))

export const useSheetWorkbook = (year: number) =>
  useSheetChange((file: File) => callUpload(importSheetWorkbook, { params: { year }, file }))

export const useAskRecusal = (year: number) =>
  useSheetChange((body: GivenBodyOf<typeof addRecusal>) => call(addRecusal, { params: { year }, body }))
