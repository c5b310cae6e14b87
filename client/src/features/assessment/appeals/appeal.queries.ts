import {
  addAppeal,
  addAppealFile,
  decideAppeal,
  listAppeals,
} from '@pianqu/shared/assessment/results/appeal.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { callUpload } from '../../../api/call-upload.ts'
import { assessmentKey, useAssessmentChange } from '../rounds/round.queries.ts'

export const appealsQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'appeals', year],
    queryFn: ({ signal }) => call(listAppeals, { params: { year } }, signal),
  })

export const useAddAppeal = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof addAppeal>) => call(addAppeal, { params: { year }, body }))

export const useAddAppealFiles = (year: number, appealId: string) =>
  useAssessmentChange(async (files: readonly File[]) => {
    for (const file of files) await callUpload(addAppealFile, { params: { year, appealId }, file })
  })

export const useDecideAppeal = (year: number, appealId: string) =>
  useAssessmentChange((body: GivenBodyOf<typeof decideAppeal>) =>
    call(decideAppeal, { params: { year, appealId }, body }),
  )
