import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import { giveDirective } from '@pianqu/shared/meetings/directive.contract.ts'
import { moveMeeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import { problemOf } from '../../../api/api-problem.ts'
import { call } from '../../../api/call.ts'
import { keeping } from './kept-database.ts'

type DirectiveBody = GivenBodyOf<typeof giveDirective>
type MoveBody = GivenBodyOf<typeof moveMeeting>

/** Something done in a meeting that the server is not known to have. */
export type Waiting = {
  readonly person: string
  readonly meetingId: string
  /** The same when it is sent again: done once. */
  readonly key: string
  /** Why the server will not take it; it stays until somebody has read that. */
  readonly refusal: Problem | null
} & ({ readonly kind: 'directive'; readonly body: DirectiveBody } | { readonly kind: 'move'; readonly body: MoveBody })

export type Kept = Waiting & { readonly seq: number }

export interface Whose {
  readonly person: string
  readonly meetingId: string
}

/** What waits of one person in one meeting, in the order in which it was done. */
export async function waitingOf({ person, meetingId }: Whose): Promise<Kept[]> {
  const all: unknown[] = await keeping('outbox', 'readonly', (store) => store.getAll())
  // Only this page writes there, entries of this very shape.
  return (all as Kept[]).filter((each) => each.person === person && each.meetingId === meetingId)
}

const retryMs = 3000

/** Silence, a failure of the server, a session that is over: it is tried again. */
const mayArriveLater = ({ status }: Problem): boolean =>
  status === 0 || status >= 500 || status === 401 || status === 429

/** Sends in order, one at a time, until one cannot be sent; never drops what the server may not have. */
export function openOutbox(whose: Whose, { onChange, onLeaseLost }: { onChange: () => void; onLeaseLost: () => void }) {
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true

  const remove = ({ seq }: Kept) => keeping('outbox', 'readwrite', (store) => store.delete(seq))

  async function deliver(entry: Kept): Promise<void> {
    const params = { id: entry.meetingId }
    if (entry.kind === 'directive') await call(giveDirective, { params, body: entry.body, key: entry.key })
    else await call(moveMeeting, { params, body: entry.body, key: entry.key })
  }

  /** What the server has refused is done with, where it was a move; a decision stays to be read by who typed it. */
  async function refuse(entry: Kept, refusal: Problem): Promise<void> {
    if (entry.kind === 'directive') {
      await keeping('outbox', 'readwrite', (store) => store.put({ ...entry, refusal }))
      return
    }
    if (refusal.code === 'meeting/lease-lost') onLeaseLost()
    await remove(entry)
  }

  /** Whether the next one may be tried. */
  async function attempt(entry: Kept): Promise<boolean> {
    try {
      await deliver(entry)
    } catch (error) {
      const problem = problemOf(error)
      if (mayArriveLater(problem)) return false
      await refuse(entry, problem)
      return true
    }
    await remove(entry)
    return true
  }

  async function send(): Promise<void> {
    if (isSending || !isOpen) return
    isSending = true
    clearTimeout(timer)
    let next = (await waitingOf(whose)).find(({ refusal }) => refusal === null)
    while (next && isOpen) {
      const isDone = await attempt(next)
      onChange()
      if (!isDone) break
      next = (await waitingOf(whose)).find(({ refusal }) => refusal === null)
    }
    isSending = false
    if (next && isOpen) timer = setTimeout(() => void send(), retryMs)
  }

  const sendNow = () => void send()
  window.addEventListener('online', sendNow)
  void send()
  return {
    /** Resolves once the browser has it for good. */
    async add(entry: Omit<Waiting, keyof Whose | 'refusal'> & Pick<Waiting, 'kind' | 'body'>): Promise<void> {
      await keeping('outbox', 'readwrite', (store) => store.add({ ...entry, ...whose, refusal: null }))
      onChange()
      void send()
    },
    async forget(entry: Kept): Promise<void> {
      await remove(entry)
      onChange()
      void send()
    },
    close(): void {
      isOpen = false
      clearTimeout(timer)
      window.removeEventListener('online', sendNow)
    },
  }
}

export type Outbox = ReturnType<typeof openOutbox>
