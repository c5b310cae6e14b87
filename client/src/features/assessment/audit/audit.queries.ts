import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import {
  addEntry,
  addExclusion,
  getGivenMarks,
  getRoundWarnings,
  getTrialScores,
  listEntries,
  listExclusions,
  withdrawEntry,
  withdrawExclusion,
} from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { GivenBodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { assessmentKey, useAssessmentChange } from '../rounds/round.queries.ts'

export type RoundWarnings = ReplyOf<typeof getRoundWarnings>
export type TrialScores = ReplyOf<typeof getTrialScores>
export type GivenMarks = ReplyOf<typeof getGivenMarks>

export const warningsQuery = (year: number, direction: Direction) =>
  queryOptions({
    queryKey: [...assessmentKey, 'warnings', year, direction],
    queryFn: ({ signal }) => call(getRoundWarnings, { params: { year }, query: { direction } }, signal),
  })

export const trialQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'trial', year],
    queryFn: ({ signal }) => call(getTrialScores, { params: { year } }, signal),
  })

export const givenMarksQuery = (year: number, rater: string, target: string) =>
  queryOptions({
    queryKey: [...assessmentKey, 'marks', year, rater, target],
    queryFn: ({ signal }) => call(getGivenMarks, { params: { year }, query: { rater, target } }, signal),
    placeholderData: () => undefined,
  })

export const entriesQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'entries', year],
    queryFn: ({ signal }) => call(listEntries, { params: { year }, query: {} }, signal),
  })

export const exclusionsQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'exclusions', year],
    queryFn: ({ signal }) => call(listExclusions, { params: { year } }, signal),
  })

export const useAddEntry = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof addEntry>) => call(addEntry, { params: { year }, body }))

export const useWithdrawEntry = (year: number) =>
  useAssessmentChange(({ entryId, reason }: { readonly entryId: string; readonly reason: string }) =>
    call(withdrawEntry, { params: { year, entryId }, body: { step: 'withdraw', reason } }),
  )

export const useAddExclusion = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof addExclusion>) => call(addExclusion, { params: { year }, body }))

export const useWithdrawExclusion = (year: number) =>
  useAssessmentChange(({ exclusionId, reason }: { readonly exclusionId: string; readonly reason: string }) =>
    call(withdrawExclusion, { params: { year, exclusionId }, body: { step: 'withdraw', reason } }),
  )
