import type { Report, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { reportQuery } from '../../../parts/report.queries.ts'
import { useSession } from '../../../session/actor.tsx'
import { useSaveLines } from '../dispatch.queries.ts'
import { type EditQueue, emptyQueue, reduceQueue, unsent } from './edit-queue.ts'
import { readEdits, writeEdits } from './edit-store.ts'
import { type Edit, savable, saveBody } from './pending-cells.ts'

const typingPauseMs = 600
const offlinePauseMs = 15_000

export interface EditSession {
  readonly queue: EditQueue
  /** This device keeps what is not saved; some browsers forbid it. */
  readonly isKept: boolean
  readonly edit: (edits: readonly Edit[]) => void
  readonly choose: (key: string, side: 'mine' | 'theirs') => void
  readonly retry: () => void
  readonly drop: () => void
}

const linesOf = ({ version, lines }: { readonly version: number; readonly lines: readonly ReportDraftLine[] }) => ({
  version,
  lines,
})

/** What was left unsent on this device comes back over what the server has now. */
function startQueue({ userId, report }: { readonly userId: string; readonly report: Report }): EditQueue {
  const restored = reduceQueue(emptyQueue(report.version), {
    type: 'restored',
    cells: readEdits(userId, report.id),
  })
  return reduceQueue(restored, { type: 'seen', ...linesOf(report) })
}

/** Keeps what is typed, sends it when the typing pauses, and never lets go of what has not landed. */
export function useEditQueue(report: Report): EditSession {
  const { userId } = useSession().actor
  const { id, version, lines } = report
  const [queue, dispatch] = useReducer(reduceQueue, { userId, report }, startQueue)
  const [isKept, setIsKept] = useState(true)
  const queryClient = useQueryClient()
  const { mutateAsync } = useSaveLines(id)

  useEffect(() => dispatch({ type: 'seen', version, lines }), [version, lines])
  const hasKept = useRef(false)
  useLayoutEffect(() => {
    const cells = unsent(queue)
    const isEmpty = Object.keys(cells).length === 0
    // Another page of this person may keep edits under the same name: one that never had any leaves them alone.
    if (isEmpty && !hasKept.current) return
    hasKept.current = !isEmpty
    setIsKept(writeEdits(userId, id, cells))
  }, [userId, id, queue])

  const { waiting, sending, refusal, isOffline } = queue
  useEffect(() => {
    const cells = savable(waiting)
    if (Object.keys(cells).length === 0 || Object.keys(sending).length > 0 || refusal) return
    const refresh = async () => {
      const fresh = await queryClient.fetchQuery({ ...reportQuery(id), staleTime: 0, networkMode: 'always' })
      dispatch({ type: 'stale', ...linesOf(fresh) })
    }
    const fail = async (error: unknown) => {
      const problem = problemOf(error)
      if (problem.code === 'common/stale') await refresh().catch(() => dispatch({ type: 'unreachable' }))
      else if (problem.status === 0 || problem.status >= 500) dispatch({ type: 'unreachable' })
      else dispatch({ type: 'refused', problem })
    }
    const send = () => {
      const unchanged = new Set(lines.filter((line) => line.isUnchanged).map(({ projectCode }) => projectCode))
      const body = saveBody(cells, queue.version, unchanged)
      if (!body) return
      dispatch({ type: 'taken', cells })
      mutateAsync(body)
        .then((reply) => dispatch({ type: 'saved', ...linesOf(reply), at: new Date().toISOString() }))
        .catch(fail)
    }
    const timer = setTimeout(send, isOffline ? offlinePauseMs : typingPauseMs)
    window.addEventListener('online', send, { once: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', send)
    }
  }, [waiting, sending, refusal, isOffline, queue.version, id, lines, mutateAsync, queryClient])

  return {
    queue,
    isKept,
    edit: (edits) => dispatch({ type: 'typed', edits }),
    choose: (key, side) => dispatch({ type: 'chosen', key, side }),
    retry: () => dispatch({ type: 'retried' }),
    drop: () => dispatch({ type: 'dropped' }),
  }
}
