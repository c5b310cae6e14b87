import { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import {
  addBondQuota,
  archiveBondScenario,
  changeBondScenario,
  changeBondUse,
  getBondBatch,
  getBondScenario,
  listBondBatches,
  listBondQuotas,
  listBondScenarios,
  listIdleBonds,
  reverseAllocation,
  reverseBondQuota,
  saveBondScenario,
} from '@pianqu/shared/bonds/batch.contract.ts'
import { getBondYear, listBondCandidates, previewBondScenario, solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { AskedYear } from './asked-year.ts'

const bondsKey = ['bonds'] as const

/** Everything the cockpit of a year shows. */
export const yearQuery = (asked: AskedYear) =>
  queryOptions({
    queryKey: [...bondsKey, 'year', asked],
    queryFn: ({ signal }) => call(getBondYear, { query: { ...asked } }, signal),
  })

export const candidatesQuery = (year: number) =>
  queryOptions({
    queryKey: [...bondsKey, 'candidates', year],
    queryFn: ({ signal }) => call(listBondCandidates, { query: { year } }, signal),
  })

export type PreviewAsked = GivenBodyOf<typeof previewBondScenario>

/** Today and the scenarios in hand; reads, though it is sent as a body. */
export const previewQuery = (body: PreviewAsked) =>
  queryOptions({
    queryKey: [...bondsKey, 'preview', body],
    queryFn: ({ signal }) => call(previewBondScenario, { body }, signal),
  })

export const batchesQuery = (year: number, month: Month | undefined) =>
  queryOptions({
    queryKey: [...bondsKey, 'batches', { year, month }],
    queryFn: ({ signal }) => call(listBondBatches, { query: { year, month } }, signal),
  })

export const batchQuery = (code: string, month: Month | undefined) =>
  queryOptions({
    queryKey: [...bondsKey, 'batch', code, { month }],
    queryFn: ({ signal }) => call(getBondBatch, { params: { code }, query: { month } }, signal),
  })

export const idleQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: [...bondsKey, 'idle', { month }],
    queryFn: ({ signal }) => call(listIdleBonds, { query: { month } }, signal),
  })

export const quotasQuery = (year: number) =>
  queryOptions({
    queryKey: [...bondsKey, 'quotas', year],
    queryFn: ({ signal }) => call(listBondQuotas, { query: { year } }, signal),
  })

export const scenariosQuery = (year: number) =>
  queryOptions({
    queryKey: [...bondsKey, 'scenarios', { year }],
    queryFn: ({ signal }) => call(listBondScenarios, { query: { year } }, signal),
  })

/** One saved scenario; of another one nothing is shown meanwhile. */
export const scenarioQuery = (id: string) =>
  queryOptions({
    queryKey: [...bondsKey, 'scenarios', id],
    queryFn: ({ signal }) => call(getBondScenario, { params: { id } }, signal),
    placeholderData: () => undefined,
  })

/** The first projects whose code or name holds a text. */
export const projectsLikeQuery = (q: string) =>
  queryOptions({
    queryKey: ['projects', 'like', q],
    queryFn: ({ signal }) => call(listProjects, { query: { q, pageSize: 8 } }, signal),
    enabled: q.length > 0,
  })

export function useSolve() {
  return useMutation({ mutationFn: (body: GivenBodyOf<typeof solveBonds>) => call(solveBonds, { body }) })
}

function useScenarioStep<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...bondsKey, 'scenarios'] }),
  })
}

export const useSaveScenario = () =>
  useScenarioStep((body: GivenBodyOf<typeof saveBondScenario>) => call(saveBondScenario, { body }))

export const useChangeScenario = () =>
  useScenarioStep(({ id, ...body }: GivenBodyOf<typeof changeBondScenario> & { readonly id: string }) =>
    call(changeBondScenario, { params: { id }, body }),
  )

export const useArchiveScenario = () =>
  useScenarioStep(({ id, version }: { readonly id: string; readonly version: number }) =>
    call(archiveBondScenario, { params: { id }, body: { version } }),
  )

/** A movement of money changes every figure. */
function useMovement<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries() })
}

export const useReverseAllocation = (code: string) =>
  useMovement((body: GivenBodyOf<typeof reverseAllocation>) => call(reverseAllocation, { params: { code }, body }))

export const useChangeUse = (code: string) =>
  useMovement((body: GivenBodyOf<typeof changeBondUse>) => call(changeBondUse, { params: { code }, body }))

export const useAddQuota = () => useMovement((body: GivenBodyOf<typeof addBondQuota>) => call(addBondQuota, { body }))

export const useReverseQuota = () =>
  useMovement(({ id, reason }: { readonly id: string; readonly reason: string }) =>
    call(reverseBondQuota, { params: { id }, body: { reason } }),
  )
