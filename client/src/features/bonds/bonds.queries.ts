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
import type { BondScenario } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { getBondYear, listBondCandidates, previewBondScenario, solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { everything } from '../../api/invalidate.ts'
import { queryOf, withoutPrevious } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'
import type { AskedYear } from './asked-year.ts'

/** Everything the cockpit of a year shows. */
export const yearQuery = (asked: AskedYear) => queryOf(getBondYear, { query: { ...asked } })

export const candidatesQuery = (year: number) => queryOf(listBondCandidates, { query: { year } })

export type PreviewAsked = GivenBodyOf<typeof previewBondScenario>

/** Today and the scenarios in hand; reads, though it is sent as a body. */
export const previewQuery = (body: PreviewAsked) => queryOf(previewBondScenario, { body })

export const batchesQuery = (year: number, month: Month | undefined) =>
  queryOf(listBondBatches, { query: { year, month } })

export const batchQuery = (code: string, month: Month | undefined) =>
  queryOf(getBondBatch, { params: { code }, query: { month } })

export const idleQuery = (month: Month | undefined) => queryOf(listIdleBonds, { query: { month } })

export const quotasQuery = (year: number) => queryOf(listBondQuotas, { query: { year } })

export const scenariosQuery = (year: number) => queryOf(listBondScenarios, { query: { year } })

export const scenarioQuery = (id: string) => queryOf(getBondScenario, { params: { id } }, withoutPrevious)

export const useSolve = () =>
  useMutation({ mutationFn: (body: GivenBodyOf<typeof solveBonds>) => call(solveBonds, { body }) })

/** A scenario in hand moves no money. */
const scenarios = [listBondScenarios, getBondScenario]

/** Saves a new one, or changes the one that is given. */
export const useSaveScenario = (saved: Pick<BondScenario, 'scenarioId' | 'version'> | undefined) =>
  useChange(
    (body: GivenBodyOf<typeof saveBondScenario>) =>
      saved
        ? call(changeBondScenario, { params: { id: saved.scenarioId }, body: { ...body, version: saved.version } })
        : call(saveBondScenario, { body }),
    scenarios,
  )

export const useArchiveScenario = () =>
  useChange(
    ({ id, version }: { readonly id: string; readonly version: number }) =>
      call(archiveBondScenario, { params: { id }, body: { version } }),
    scenarios,
  )

/** A movement of money changes every figure. */
const changes = everything

export const useReverseAllocation = (code: string) => useCommand(reverseAllocation, { params: { code }, changes })

export const useChangeUse = (code: string) => useCommand(changeBondUse, { params: { code }, changes })

export const useAddQuota = () => useCommand(addBondQuota, { changes })

export const useReverseQuota = (id: string) => useCommand(reverseBondQuota, { params: { id }, changes })
