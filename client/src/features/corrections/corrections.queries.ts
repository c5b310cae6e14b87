import {
  correctionForm,
  decideCorrection,
  listCorrections,
  proposeCorrection,
} from '@pianqu/shared/corrections/correction.contract.ts'
import type { CorrectionState } from '@pianqu/shared/corrections/correction-state.ts'
import { endException, grantException, listExceptions, listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { listRestatements } from '@pianqu/shared/publishing/restatement.contract.ts'
import { listReports } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { below, everything } from '../../api/invalidate.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

/** What to read again when somebody else has done something; a month that changed is heard by every page. */
export const correctionRefreshes = { 'report.changed': [below(listCorrections), listRestatements] }

export const correctionsQuery = (state: CorrectionState | undefined, month: Month | undefined) =>
  queryOf(listCorrections, { query: { state, month } })

export const formQuery = (unit: string | undefined, project: string | undefined) =>
  queryOf(correctionForm, { query: { unit, project } })

/** Published months that are no longer what their snapshot says. */
export const restatementsQuery = queryOf(listRestatements)

export const periodsQuery = queryOf(listPeriods)

/** An exception closes by itself, and nobody tells. */
export const exceptionsQuery = (month: Month | undefined) =>
  queryOnceGiven(listExceptions, month && { params: { month } }, { refetchInterval: 60_000 })

/** The districts that report in a month. */
export const boardQuery = (month: Month) => queryOf(listReports, { query: { month } })

/** A correction or an exception may change any figure. */
const changes = everything

export const usePropose = (id: string) => useCommand(proposeCorrection, { params: { id }, changes })

export const useDecide = (id: string) => useCommand(decideCorrection, { params: { id }, changes })

export const useGrant = (month: Month) => useCommand(grantException, { params: { month }, changes })

export const useEnd = (month: Month, exceptionId: string) =>
  useCommand(endException, { params: { month, exceptionId }, changes })
