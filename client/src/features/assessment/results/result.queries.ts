import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { getAsymmetry, getMatrix } from '@pianqu/shared/assessment/results/audit.contract.ts'
import { compareRounds, getResults, type RoundComparison } from '@pianqu/shared/assessment/results/result.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { assessmentKey } from '../rounds/round.queries.ts'

export type Results = ReplyOf<typeof getResults>
export type CompareRow = RoundComparison['directions'][number]['rows'][number]
export type Matrix = ReplyOf<typeof getMatrix>

export const resultsQuery = (year: number, direction: Direction, version: number | undefined) =>
  queryOptions({
    queryKey: [...assessmentKey, 'results', year, { direction, version }],
    queryFn: ({ signal }) => call(getResults, { params: { year }, query: { direction, version } }, signal),
    placeholderData: () => undefined,
  })

export const compareQuery = (from: number, to: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'compare', { from, to }],
    queryFn: ({ signal }) => call(compareRounds, { query: { from, to } }, signal),
  })

export const matrixQuery = (year: number, direction: Direction) =>
  queryOptions({
    queryKey: [...assessmentKey, 'matrix', year, direction],
    queryFn: ({ signal }) => call(getMatrix, { params: { year }, query: { direction } }, signal),
    placeholderData: () => undefined,
  })

export const asymmetryQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'asymmetry', year],
    queryFn: ({ signal }) => call(getAsymmetry, { params: { year } }, signal),
  })
