import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useReducer } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useSession } from '../../../session/actor.tsx'
import { emptyMarks, isAllSaved, type MarksQueue, reduceMarks, unsentMarks } from './marks-queue.ts'
import { readMarks, writeMarks } from './marks-store.ts'
import { heldOf, type MarkEdit, saveBodyOf, sheetWith } from './pending-marks.ts'
import { sheetQuery, useSaveSheet } from './sheet.queries.ts'

const typingPauseMs = 600
const offlinePauseMs = 15_000

export interface MarkSession {
  readonly queue: MarksQueue
  readonly edit: (edits: readonly MarkEdit[]) => void
  readonly choose: (key: string, side: 'mine' | 'theirs') => void
  readonly retry: () => void
  readonly drop: () => void
}

interface Start {
  readonly userId: string
  readonly sheet: SheetPage
}

/** What was left unsent in this window comes back over what the server has now. */
const startQueue = ({ userId, sheet }: Start): MarksQueue =>
  reduceMarks(emptyMarks(sheet.version, sheet.isOpen ? readMarks(userId, sheet.year) : {}), {
    type: 'seen',
    version: sheet.version,
    held: heldOf(sheet),
  })

/** Keeps what is typed, sends it when the typing pauses, and never lets go of what has not landed. */
export function useMarksQueue(sheet: SheetPage): MarkSession {
  const { userId } = useSession().actor
  const { year, version } = sheet
  const held = useMemo(() => heldOf(sheet), [sheet])
  const [queue, dispatch] = useReducer(reduceMarks, { userId, sheet }, startQueue)
  const queryClient = useQueryClient()
  const { mutateAsync } = useSaveSheet(year)

  useEffect(() => dispatch({ type: 'seen', version, held }), [version, held])
  useLayoutEffect(() => writeMarks(userId, year, unsentMarks(queue)), [userId, year, queue])
  const isSaved = isAllSaved(queue)
  useEffect(() => {
    if (isSaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSaved])

  const { waiting, sending, refusal, isOffline } = queue
  useEffect(() => {
    if (Object.keys(waiting).length === 0 || Object.keys(sending).length > 0 || refusal) return
    const key = sheetQuery(year).queryKey
    const refresh = async () => {
      const fresh = await queryClient.fetchQuery({ ...sheetQuery(year), staleTime: 0, networkMode: 'always' })
      dispatch({ type: 'stale', version: fresh.version, held: heldOf(fresh) })
    }
    const fail = async (error: unknown) => {
      const problem = problemOf(error)
      if (problem.code === 'common/stale') await refresh().catch(() => dispatch({ type: 'unreachable' }))
      else if (problem.status === 0 || problem.status >= 500) dispatch({ type: 'unreachable' })
      else dispatch({ type: 'refused', problem })
    }
    const send = () => {
      dispatch({ type: 'taken', marks: waiting })
      mutateAsync(saveBodyOf(waiting, queue.version))
        .then((saved) => {
          queryClient.setQueryData(key, (old) => old && sheetWith(old, waiting, saved.version))
          dispatch({ type: 'saved', version: saved.version, at: saved.savedAt })
        })
        .catch(fail)
    }
    const timer = setTimeout(send, isOffline ? offlinePauseMs : typingPauseMs)
    window.addEventListener('online', send, { once: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', send)
    }
  }, [waiting, sending, refusal, isOffline, queue.version, year, mutateAsync, queryClient])

  return {
    queue,
    edit: (edits) => dispatch({ type: 'typed', edits }),
    choose: (key, side) => dispatch({ type: 'chosen', key, side }),
    retry: () => dispatch({ type: 'retried' }),
    drop: () => dispatch({ type: 'dropped' }),
  }
}
