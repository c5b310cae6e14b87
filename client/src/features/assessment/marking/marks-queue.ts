import type { Problem } from '@pianqu/shared/http/problem.ts'
import {
  type Held,
  type HeldText,
  heldAt,
  type MarkEdit,
  type PendingMark,
  type PendingMarks,
  placeKey,
} from './pending-marks.ts'

/** A place that somebody else of the unit changed meanwhile, differently. */
export interface MarkClash extends PendingMark {
  readonly theirs: HeldText
}
export type MarkClashes = Readonly<Record<string, MarkClash>>

/** Everything typed that the server is not known to have. A mark leaves only by landing there or by a person's choice. */
export interface MarksQueue {
  /** The newest version of the sheet that was seen. */
  readonly version: number
  readonly waiting: PendingMarks
  readonly sending: PendingMarks
  readonly clashes: MarkClashes
  /** Why the server will not take them; nothing is sent until something is changed or tried again. */
  readonly refusal: Problem | null
  readonly isOffline: boolean
  readonly savedAt: string | null
}

interface Seen {
  readonly version: number
  readonly held: Held
}

export type MarksAction =
  | { readonly type: 'typed'; readonly edits: readonly MarkEdit[] }
  | { readonly type: 'taken'; readonly marks: PendingMarks }
  | { readonly type: 'saved'; readonly version: number; readonly at: string }
  | ({ readonly type: 'seen' | 'stale' } & Seen)
  | { readonly type: 'unreachable' | 'retried' | 'dropped' }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'chosen'; readonly key: string; readonly side: 'mine' | 'theirs' }

export function emptyMarks(version: number, waiting: PendingMarks = {}): MarksQueue {
  return { version, waiting, sending: {}, clashes: {}, refusal: null, isOffline: false, savedAt: null }
}

function without<Value>(marks: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = marks
  return rest
}

/** Typing back what was read is no change, if nothing else was ever sent. */
const isBack = ({ bases, mine }: PendingMark): boolean => bases.length === 1 && bases[0] === mine

function typeMark(queue: MarksQueue, { before, after, ...place }: MarkEdit): MarksQueue {
  const key = placeKey(place)
  const clash = queue.clashes[key]
  if (clash) return { ...queue, clashes: { ...queue.clashes, [key]: { ...clash, mine: after } } }
  const sent = queue.sending[key]
  const bases = queue.waiting[key]?.bases ?? (sent ? [sent.mine] : [before])
  const next = { ...place, bases, mine: after }
  const waiting = without(queue.waiting, key)
  return { ...queue, waiting: isBack(next) ? waiting : { ...waiting, [key]: next } }
}

/** What was sent waits again, below what was typed since; it may have arrived all the same. */
function putBack(queue: MarksQueue): MarksQueue {
  const waiting: Record<string, PendingMark> = { ...queue.waiting }
  for (const [key, sent] of Object.entries(queue.sending)) {
    waiting[key] = { ...(queue.waiting[key] ?? sent), bases: [...new Set([...sent.bases, sent.mine])] }
  }
  return { ...queue, waiting, sending: {} }
}

function take(queue: MarksQueue, marks: PendingMarks): MarksQueue {
  const waiting: Record<string, PendingMark> = { ...queue.waiting }
  for (const [key, mark] of Object.entries(marks)) {
    const now = waiting[key]
    if (now && now.mine !== mark.mine) waiting[key] = { ...now, bases: [mark.mine] }
    else delete waiting[key]
  }
  return { ...queue, waiting, sending: marks, refusal: null }
}

/** Marks on their way are left alone: their answer says what became of them. */
function see(queue: MarksQueue, { version, held }: Seen): MarksQueue {
  if (version < queue.version) return queue
  const waiting: Record<string, PendingMark> = {}
  const clashes: Record<string, MarkClash> = {}
  for (const [key, mark] of Object.entries({ ...queue.clashes, ...queue.waiting })) {
    const theirs = heldAt(held, mark)
    const { targetCode, criterionCode, bases, mine } = mark
    const own = { targetCode, criterionCode, bases, mine }
    if (key in queue.sending) waiting[key] = own
    else if (theirs === mine) continue
    else if (bases.includes(theirs)) waiting[key] = { ...own, bases: [theirs] }
    else clashes[key] = { ...own, theirs }
  }
  return { ...queue, version, waiting, clashes }
}

function choose(queue: MarksQueue, key: string, side: 'mine' | 'theirs'): MarksQueue {
  const clash = queue.clashes[key]
  if (!clash) return queue
  const { theirs, ...mark } = clash
  const waiting = side === 'mine' ? { ...queue.waiting, [key]: { ...mark, bases: [theirs] } } : queue.waiting
  return { ...queue, waiting, clashes: without(queue.clashes, key) }
}

/** The whole life of what is typed. */
export function reduceMarks(queue: MarksQueue, action: MarksAction): MarksQueue {
  switch (action.type) {
    case 'typed':
      return { ...action.edits.reduce(typeMark, queue), refusal: null }
    case 'taken':
      return take(queue, action.marks)
    case 'saved':
      // With a newer version seen meanwhile the next save is refused as stale, and merged, rather than laid over it.
      return { ...queue, sending: {}, version: action.version, isOffline: false, savedAt: action.at }
    case 'seen':
      return see(queue, action)
    case 'stale':
      return { ...see(putBack(queue), action), isOffline: false }
    case 'unreachable':
      return { ...putBack(queue), isOffline: true }
    case 'refused':
      return { ...putBack(queue), isOffline: false, refusal: action.problem }
    case 'retried':
      return { ...queue, isOffline: false, refusal: null }
    case 'dropped':
      return { ...queue, waiting: {}, refusal: null }
    case 'chosen':
      return choose(queue, action.key, action.side)
  }
}

/** What must outlive a reload: everything that is not known to have landed. */
export const unsentMarks = (queue: MarksQueue): PendingMarks => ({
  ...Object.fromEntries(Object.entries(queue.clashes).map(([key, { theirs: _, ...mark }]) => [key, mark])),
  ...putBack(queue).waiting,
})

const count = (marks: object): number => Object.keys(marks).length

/** Whether everything that was typed is on the server. */
export const isAllSaved = ({ waiting, sending, clashes }: MarksQueue): boolean =>
  count(waiting) + count(sending) + count(clashes) === 0

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Where the typed marks are: `已保存 10:32:05`, `保存中`, `离线`. */
export function savedText(queue: MarksQueue): string {
  const { waiting, sending, clashes, refusal, isOffline, savedAt } = queue
  if (isOffline) return '离线，暂存在本页，请不要关闭'
  if (refusal || count(clashes) > 0) return `${count(waiting) + count(clashes)} 处没有保存`
  if (count(sending) + count(waiting) > 0) return '保存中'
  return savedAt ? `已保存 ${clock.format(new Date(savedAt))}` : '修改会自动保存'
}
