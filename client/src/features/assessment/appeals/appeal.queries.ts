import {
  addAppeal,
  addAppealFile,
  decideAppeal,
  listAppeals,
} from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { queryOf } from '../../../api/query-of.ts'
import { useChange, useCommand } from '../../../api/use-command.ts'
import { changes } from '../assessment-changes.ts'

export const appealsQuery = (year: number) => queryOf(listAppeals, { params: { year } })

export const useAddAppeal = (year: number) => useCommand(addAppeal, { params: { year }, changes })

export const useAddAppealFiles = (year: number, appealId: string) =>
  useChange(async (files: readonly File[]) => {
    for (const file of files) await callUpload(addAppealFile, { params: { year, appealId }, file })
  }, changes)

export const useDecideAppeal = (year: number, appealId: string) =>
  useCommand(decideAppeal, { params: { year, appealId }, changes })
