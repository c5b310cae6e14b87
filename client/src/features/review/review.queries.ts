import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import type { GivenBodyOf, GivenQueryOf } from '@pianqu/shared/http/endpoint.ts'
import {
  endExemption,
  exemptLines,
  listPeriods,
  moveDueDay,
  openableRange,
  openPeriod,
  previewPeriod,
  remindersOf,
  takeBackPeriod,
  takePeriodStep,
} from '@pianqu/shared/periods/period.contract.ts'
import { getBoardWorkbook, getReport, listReports, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import { reportTrail, reviewQueue } from '@pianqu/shared/reports/review.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { call, fileAddress } from '../../api/call.ts'
import { below, everything } from '../../api/invalidate.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'
import type { Batch } from './desk/review-queue.ts'

/** What to read again when somebody else has done something; a month that changed is heard by every page. */
export const reviewRefreshes = { 'report.changed': [below(listReports), below(listPeriods)] }

/** The board of a month: one report per district. */
export const boardQuery = (month: Month | undefined) => queryOf(listReports, { query: { month } })

/** The lines to be judged: every owed one of a report, or the submitted ones of a month. */
export const queueQuery = (asked: { readonly month?: Month | undefined; readonly report?: string | undefined }) =>
  queryOf(reviewQueue, { query: asked })

/** What happened to a report, newest first. */
export const reportTrailQuery = (id: string) => queryOf(reportTrail, { params: { id } })

/** What opening a month would fix. */
export const previewQuery = (body: GivenBodyOf<typeof previewPeriod> | undefined | null) =>
  queryOnceGiven(previewPeriod, body ? { body } : undefined, { retry: false })

export const periodsQuery = queryOf(listPeriods)

/** Which months the server would open. */
export const openableQuery = queryOf(openableRange, undefined, { staleTime: 0 })

/** Who has not submitted, and the text to copy. */
export const remindersQuery = (month: Month, units: readonly string[] = []) =>
  queryOf(
    remindersOf,
    { params: { month }, query: { units: units.length > 0 ? units.join(',') : undefined } },
    { staleTime: 0 },
  )

/** The workbook of the board as it is in sight. */
export const boardWorkbook = (query: GivenQueryOf<typeof getBoardWorkbook>) => fileAddress(getBoardWorkbook, { query })

/** How many projects and areas a snapshot of the month would freeze. */
export function useFrozen(month: Month, isAsked: boolean) {
  const projects = useQuery(queryOf(listProjects, { query: { month, pageSize: 1 } }, { enabled: isAsked })).data
  const areas = useQuery(queryOf(listAreas, { query: { month } }, { enabled: isAsked })).data
  return projects && areas && { projects: projects.total, areas: areas.total }
}

/** Every step may change the report, its month and all figures. */
const changes = everything

const linesOf = (codes: readonly string[]) => codes.map((projectCode) => ({ projectCode }))

/** Accepts lines of several reports, one report after the other. */
export const useAcceptBatches = () =>
  useChange(async (batches: readonly Batch[]) => {
    for (const { reportId: id, version, codes } of batches) {
      await call(takeReportStep, { params: { id }, body: { step: 'accept', version, lines: linesOf(codes) } })
    }
  }, changes)

/** Takes back what was accepted, report by report as each stands now; what has moved on since is left alone. Answers how many lines. */
export const useTakeBack = () =>
  useChange(async (batches: readonly Pick<Batch, 'reportId' | 'codes'>[]) => {
    let count = 0
    for (const { reportId: id, codes } of batches) {
      const { version, lines } = await call(getReport, { params: { id } })
      const still = lines.filter(({ projectCode, status }) => status === 'accepted' && codes.includes(projectCode))
      if (still.length === 0) continue
      const body = { step: 'takeBack', version, lines: linesOf(still.map(({ projectCode }) => projectCode)) } as const
      await call(takeReportStep, { params: { id }, body })
      count += still.length
    }
    return count
  }, changes)

export const useOpenPeriod = () => useCommand(openPeriod, { changes })

export const usePeriodStep = (month: Month) => useCommand(takePeriodStep, { params: { month }, changes })

export const useTakeBackPeriod = (month: Month) => useCommand(takeBackPeriod, { params: { month }, changes })

export const useMoveDueDay = (month: Month) => useCommand(moveDueDay, { params: { month }, changes })

export const useExemptLines = (month: Month) => useCommand(exemptLines, { params: { month }, changes })

export const useEndExemption = (month: Month) => useCommand(endExemption, { params: { month }, changes })
