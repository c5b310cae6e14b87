import type { Problem } from '@pianqu/shared/http/problem.ts'
import { type Cells, cellKey, type Edit, type PendingCell } from './pending-cells.ts'
import { type Clashes, mergeWith, type SeenLine } from './queue-merge.ts'

/** Everything typed that the server is not known to have. A cell leaves only by landing there or by a person's choice. */
export interface EditQueue {
  /** The newest version of the report that was seen. */
  readonly version: number
  readonly waiting: Cells
  readonly sending: Cells
  readonly clashes: Clashes
  /** Why the server will not take the cells; nothing is sent until something is changed or tried again. */
  readonly refusal: Problem | null
  readonly isOffline: boolean
  readonly savedAt: string | null
}

interface Snapshot {
  readonly version: number
  readonly lines: readonly SeenLine[]
}

export type QueueAction =
  | { readonly type: 'typed'; readonly edits: readonly Edit[] }
  | { readonly type: 'taken'; readonly cells: Cells }
  | ({ readonly type: 'saved'; readonly at: string } & Snapshot)
  | ({ readonly type: 'stale' } & Snapshot)
  | ({ readonly type: 'seen' } & Snapshot)
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'retried' }
  | { readonly type: 'dropped' }
  | { readonly type: 'chosen'; readonly key: string; readonly side: 'mine' | 'theirs' }
  | { readonly type: 'restored'; readonly cells: Cells }

export function emptyQueue(version: number): EditQueue {
  return { version, waiting: {}, sending: {}, clashes: {}, refusal: null, isOffline: false, savedAt: null }
}

function without<Value>(cells: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = cells
  return rest
}

/** Typing back what was read is no change, if nothing else was ever sent. */
const isBack = ({ bases, mine }: PendingCell): boolean => bases.length === 1 && Object.is(bases[0], mine)

function typeCell(queue: EditQueue, { before, after, ...cell }: Edit): EditQueue {
  const key = cellKey(cell)
  const clash = queue.clashes[key]
  if (clash) return { ...queue, clashes: { ...queue.clashes, [key]: { ...clash, mine: after } } }
  const sent = queue.sending[key]
  const bases = queue.waiting[key]?.bases ?? (sent ? [sent.mine] : [before])
  const next = { ...cell, bases, mine: after }
  const waiting = without(queue.waiting, key)
  return { ...queue, waiting: isBack(next) ? waiting : { ...waiting, [key]: next } }
}

/** What was sent waits again, below what was typed since; it may have arrived all the same. */
function putBack(queue: EditQueue): EditQueue {
  const waiting: Record<string, PendingCell> = { ...queue.waiting }
  for (const [key, sent] of Object.entries(queue.sending)) {
    waiting[key] = { ...(queue.waiting[key] ?? sent), bases: [...new Set([...sent.bases, sent.mine])] }
  }
  return { ...queue, waiting, sending: {} }
}

function take(queue: EditQueue, cells: Cells): EditQueue {
  const waiting: Record<string, PendingCell> = { ...queue.waiting }
  for (const [key, cell] of Object.entries(cells)) {
    const now = waiting[key]
    if (now && !Object.is(now.mine, cell.mine)) waiting[key] = { ...now, bases: [cell.mine] }
    else delete waiting[key]
  }
  return { ...queue, waiting, sending: cells, refusal: null }
}

/** Cells on their way are left alone: their answer says what became of them. */
function see(queue: EditQueue, { version, lines }: Snapshot): EditQueue {
  if (version < queue.version) return queue
  const isOnItsWay = ([key]: [string, PendingCell]) => key in queue.sending
  const entries = Object.entries(queue.waiting)
  const merged = mergeWith(lines, Object.fromEntries(entries.filter((entry) => !isOnItsWay(entry))))
  const old = mergeWith(lines, queue.clashes)
  return {
    ...queue,
    version,
    waiting: { ...Object.fromEntries(entries.filter(isOnItsWay)), ...old.waiting, ...merged.waiting },
    clashes: { ...old.clashes, ...merged.clashes },
  }
}

/** The server may have tidied what it was given: that is what was typed over since. */
function land(queue: EditQueue, snapshot: Snapshot & { readonly at: string }): EditQueue {
  const waiting = Object.fromEntries(
    Object.entries(queue.waiting).map(([key, cell]) => {
      const line = snapshot.lines.find(({ projectCode }) => projectCode === cell.projectCode)
      if (!(key in queue.sending) || !line) return [key, cell]
      const held = cell.field === 'isUnchanged' ? line.isUnchanged : line.content[cell.field]
      return [key, { ...cell, bases: [held] }]
    }),
  )
  // With a newer version seen meanwhile the next save is refused as stale, and merged, rather than laid over it.
  const version = Math.min(queue.version, snapshot.version)
  return see({ ...queue, version, waiting, sending: {}, isOffline: false, savedAt: snapshot.at }, snapshot)
}

function choose(queue: EditQueue, key: string, side: 'mine' | 'theirs'): EditQueue {
  const clash = queue.clashes[key]
  if (!clash) return queue
  const { theirs, ...cell } = clash
  const waiting = side === 'mine' ? { ...queue.waiting, [key]: { ...cell, bases: [theirs] } } : queue.waiting
  return { ...queue, waiting, clashes: without(queue.clashes, key) }
}

/** The whole life of what is typed. */
export function reduceQueue(queue: EditQueue, action: QueueAction): EditQueue {
  switch (action.type) {
    case 'typed':
      return { ...action.edits.reduce(typeCell, queue), refusal: null }
    case 'taken':
      return take(queue, action.cells)
    case 'saved':
      return land(queue, action)
    case 'stale':
      return { ...see(putBack(queue), action), isOffline: false }
    case 'seen':
      return see(queue, action)
    case 'unreachable':
      // Whatever was seen meanwhile was not held against these cells: the next save is refused as stale, and merged.
      return { ...putBack(queue), version: 0, isOffline: true }
    case 'refused':
      return { ...putBack(queue), isOffline: false, refusal: action.problem }
    case 'retried':
      return { ...queue, isOffline: false, refusal: null }
    case 'dropped':
      return { ...queue, waiting: {}, refusal: null }
    case 'chosen':
      return choose(queue, action.key, action.side)
    case 'restored':
      return { ...queue, waiting: { ...action.cells, ...queue.waiting } }
  }
}

/** What must outlive the page: everything that is not known to have landed. */
export function unsent(queue: EditQueue): Cells {
  const clashes = Object.entries(queue.clashes).map(([key, { theirs: _, ...cell }]) => [key, cell])
  return { ...putBack(queue).waiting, ...Object.fromEntries(clashes) }
}
