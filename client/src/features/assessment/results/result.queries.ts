import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { getAsymmetry, getMatrix } from '@pianqu/shared/assessment/results/audit.contract.ts'
import { compareRounds, getResults, type RoundComparison } from '@pianqu/shared/assessment/results/result.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOf, withoutPrevious } from '../../../api/query-of.ts'

export type Results = ReplyOf<typeof getResults>
export type CompareRow = RoundComparison['directions'][number]['rows'][number]
export type Matrix = ReplyOf<typeof getMatrix>

export const resultsQuery = (year: number, direction: Direction, version: number | undefined) =>
  queryOf(getResults, { params: { year }, query: { direction, version } }, withoutPrevious)

export const compareQuery = (from: number, to: number) => queryOf(compareRounds, { query: { from, to } })

export const matrixQuery = (year: number, direction: Direction) =>
  queryOf(getMatrix, { params: { year }, query: { direction } }, withoutPrevious)

export const asymmetryQuery = (year: number) => queryOf(getAsymmetry, { params: { year } })
