import {
  getOwnSheet,
  importSheetWorkbook,
  type SheetPage,
  saveOwnSheet,
  takeSheetStep,
} from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { addRecusal } from '@pianqu/shared/assessment/round.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { call } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { neverOlder } from '../../../api/never-older.ts'
import { queryOf, withoutPrevious } from '../../../api/query-of.ts'
import { useChange, useCommand } from '../../../api/use-command.ts'
import { changes } from '../assessment-changes.ts'

export const sheetQuery = (year: number) =>
  queryOf(
    getOwnSheet,
    { params: { year } },
    {
      ...withoutPrevious,
      ...neverOlder<SheetPage>((before, after) => before.raterCode === after.raterCode),
    },
  )

/** What is saved is put into the page by who saves it; nothing is read again. */
export const useSaveSheet = (year: number) =>
  useChange(
    (given: { readonly key: string; readonly body: GivenBodyOf<typeof saveOwnSheet> }) =>
      call(saveOwnSheet, { params: { year }, ...given }),
    [],
  )

export const useSheetStep = (year: number) => useCommand(takeSheetStep, { params: { year }, changes })

export const useSheetWorkbook = (year: number) =>
  useChange((file: File) => callUpload(importSheetWorkbook, { params: { year }, file }), changes)

export const useAskRecusal = (year: number) => useCommand(addRecusal, { params: { year }, changes })
