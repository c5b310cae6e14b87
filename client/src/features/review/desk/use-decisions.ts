import { getReport, type Report, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine, SafeLine } from '@pianqu/shared/reports/review.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../../../api/call.ts'
import { everything, invalidate } from '../../../api/invalidate.ts'
import { useToast } from '../../../ui/toast.tsx'
import { createDecisions, type Decided, type Decision } from './decisions.ts'

const failureTitles: Record<Decision['step'], string> = {
  accept: '没有通过',
  sendBack: '没有退回',
  reopen: '没有退回',
  takeBack: '没有撤销',
}

/** `没有通过：滨江道路`. */
export const failureTitle = ({ step, projectName }: Pick<Decision, 'step' | 'projectName'>): string =>
  `${failureTitles[step]}：${projectName}`

const linesOf = ({ projectCode, comments }: Decision) =>
  comments.length === 0
    ? [{ projectCode }]
    : comments.map(({ field, comment }) => ({ projectCode, comment, ...(field && { field }) }))

/** Decides on lines without waiting for the server, and tells what did not land. */
export function useDecisions() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const [decisions] = useState(() =>
    createDecisions({
      send: ([first, ...others], version) =>
        call(takeReportStep, {
          params: { id: first.reportId },
          body: { step: first.step, version, lines: [first, ...others].flatMap(linesOf) },
        }),
      read: (id) => call(getReport, { params: { id } }),
      readAgain: () => invalidate(queryClient, everything),
      onFailure: ({ decision, problem }) => toast(failureTitle(decision), problem.detail ?? problem.title),
    }),
  )
  const state = useSyncExternalStore(decisions.listen, decisions.state)
  const isUnsent = state.unsent > 0
  useEffect(() => {
    if (!isUnsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsent])
  const { decide, dismiss, newest } = decisions
  return { ...state, decide, dismiss, newest }
}

export type Decisions = ReturnType<typeof useDecisions>

type Standing = ReadonlyMap<string, Decided>

/** The queue as it is by what was decided. */
export const decidedQueue = (queue: readonly ReviewLine[], standing: Standing): readonly ReviewLine[] =>
  standing.size === 0
    ? queue
    : queue.map((line) => {
        const status = standing.get(line.projectCode)
        if (!status) return line
        return { ...line, status, mayTakeBack: status === 'accepted', isSafe: line.isSafe && status === 'submitted' }
      })

/** Those of the lines that may be accepted at once of which nothing was decided meanwhile, over what was decided of others. */
export const undecided = (
  safe: readonly SafeLine[] = [],
  { standing, newest }: Pick<Decisions, 'standing' | 'newest'>,
): readonly SafeLine[] =>
  safe
    .filter(({ projectCode }) => !standing.has(projectCode))
    .map((line) => ({ ...line, version: newest(line.reportId, line.version) }))

/** The report with the lines, and their counts, by what was decided. */
export function decidedReport(report: Report, standing: Standing): Report {
  if (standing.size === 0) return report
  const counts = { ...report.counts }
  const lines = report.lines.map((line) => {
    const status = standing.get(line.projectCode)
    if (!status || status === line.status) return line
    counts[line.status] -= 1
    counts[status] += 1
    return { ...line, status }
  })
  return { ...report, lines, counts }
}
