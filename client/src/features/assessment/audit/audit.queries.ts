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
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOf, withoutPrevious } from '../../../api/query-of.ts'
import { useCommand } from '../../../api/use-command.ts'
import { changes } from '../assessment-changes.ts'

export type RoundWarnings = ReplyOf<typeof getRoundWarnings>
export type TrialScores = ReplyOf<typeof getTrialScores>
export type GivenMarks = ReplyOf<typeof getGivenMarks>

export const warningsQuery = (year: number, direction: Direction) =>
  queryOf(getRoundWarnings, { params: { year }, query: { direction } })

export const trialQuery = (year: number) => queryOf(getTrialScores, { params: { year } })

export const givenMarksQuery = (year: number, rater: string, target: string) =>
  queryOf(getGivenMarks, { params: { year }, query: { rater, target } }, withoutPrevious)

export const entriesQuery = (year: number) => queryOf(listEntries, { params: { year } })

export const exclusionsQuery = (year: number) => queryOf(listExclusions, { params: { year } })

export const useAddEntry = (year: number) => useCommand(addEntry, { params: { year }, changes })

export const useWithdrawEntry = (year: number, entryId: string) =>
  useCommand(withdrawEntry, { params: { year, entryId }, changes })

export const useAddExclusion = (year: number) => useCommand(addExclusion, { params: { year }, changes })

export const useWithdrawExclusion = (year: number, exclusionId: string) =>
  useCommand(withdrawExclusion, { params: { year, exclusionId }, changes })
