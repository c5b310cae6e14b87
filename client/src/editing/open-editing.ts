import { problemOf } from '../api/api-problem.ts'
import { type Edit, type EditedValue, type Kept, keptCount, nothingKept, type Seen, type SentEdits } from './edit.ts'
import type { EditQueue } from './edit-queue.ts'
import type { EditedDocument } from './edited-document.ts'
import { type Change, chosen, dropped, lookedAt, returned, saved, settled, taken, typed } from './kept-changes.ts'
import { pauseOf, pauses } from './pauses.ts'
import { fateOf } from './save-fate.ts'
import { clashesOf, editsThat } from './standing.ts'
import type { KeptStore } from './store/kept-store.ts'

export interface EditingGiven<Place, Value extends EditedValue> {
  readonly document: EditedDocument<Place, Value>
  readonly store: KeptStore<Place, Value>
  readonly seen: Seen<Value>
  /** Runs something later; returns the function that calls it off. */
  readonly later: (run: () => void, ms: number) => () => void
  readonly newId: () => string
}

/** A document being filled in by one window: what is typed is kept, sent when the typing pauses, and never let go of. */
export interface Editing<Place, Value extends EditedValue> {
  readonly queue: () => EditQueue<Place, Value>
  readonly listen: (hear: () => void) => () => void
  /** Brings back what was kept before, and hears other windows; returns the function that leaves. */
  readonly enter: () => () => void
  readonly see: (seen: Seen<Value>) => void
  readonly edit: (edits: readonly Edit<Place, Value>[]) => void
  readonly choose: (key: string, side: 'mine' | 'theirs') => void
  readonly retry: () => void
  readonly drop: () => void
  readonly setForeign: (isForeign: boolean) => void
}

const same = <Whole>(kept: Whole): Whole => kept

const hasEdits = (edits: object): boolean => Object.keys(edits).length > 0

export function openEditing<Place, Value extends EditedValue>(
  given: EditingGiven<Place, Value>,
): Editing<Place, Value> {
  const { document, store, later, newId } = given
  let queue: EditQueue<Place, Value> = {
    kept: nothingKept,
    seen: given.seen,
    refusal: null,
    isOffline: false,
    isForeign: false,
    lasts: document.keepsOn,
    isWritten: true,
    savedAt: null,
    hasLanded: false,
  }
  const hearers = new Set<() => void>()
  /** Changes that are shown and not yet written. */
  const ahead: Change<Place, Value>[] = []
  /** What this window is to send: places typed in it or found at the start, and the edits it has sent. */
  const own = new Set<string>()
  let isOpen = false
  let isBusy = false
  let planned: { readonly pause: number; readonly cancel: () => void } | undefined

  function set(changes: Partial<EditQueue<Place, Value>>): void {
    queue = { ...queue, ...changes }
    for (const hear of hearers) hear()
    plan()
  }

  /** Shows a change at once and keeps it; with every change what the server is seen to hold is let go of. */
  async function change(given: Change<Place, Value>): Promise<Kept<Place, Value>> {
    const settle = settled<Place, Value>(queue.seen)
    let hasLanded = false
    const step = (before: Kept<Place, Value>) => {
      const after = given(before)
      const rest = settle(after)
      hasLanded ||= keptCount(rest) < keptCount(after)
      return rest
    }
    ahead.push(step)
    set({ kept: step(queue.kept), isWritten: false })
    const { kept, lasts } = await store.update(step)
    ahead.shift()
    set({
      kept: ahead.reduce((now, each) => each(now), kept),
      lasts,
      isWritten: ahead.length === 0,
      hasLanded: queue.hasLanded || hasLanded,
    })
    return kept
  }

  const canSend = () => !isBusy && !queue.refusal && !queue.isForeign

  const pauseNow = () => (isOpen && canSend() ? pauseOf(queue, document, own) : undefined)

  /** Sends later; another key that is typed meanwhile begins the pause anew. */
  function plan(isTyping = false): void {
    const pause = pauseNow()
    if (planned?.pause === pause && !isTyping) return
    planned?.cancel()
    if (pause === undefined) {
      planned = undefined
      return
    }
    const unanswered = queue.kept.sent?.id
    const run = () => {
      planned = undefined
      if (unanswered) own.add(unanswered)
      void send()
    }
    planned = { pause, cancel: later(run, pause) }
  }

  async function send(): Promise<void> {
    if (!canSend()) return
    isBusy = true
    const id = newId()
    own.add(id)
    const kept = await change(taken(id, queue.seen, document))
    if (kept.sent && own.has(kept.sent.id)) await deliver(kept.sent)
    else if (hasEdits(editsThat('ahead', kept, queue.seen))) await refresh()
    isBusy = false
    plan()
  }

  async function deliver(sent: SentEdits<Place, Value>): Promise<void> {
    try {
      const now = await document.save(sent)
      const before = queue.seen
      see(now)
      await change(saved(sent.id, now, before))
      set({ isOffline: false, savedAt: now.at })
    } catch (error) {
      await fail(sent.id, error)
    }
  }

  async function fail(id: string, error: unknown): Promise<void> {
    const problem = problemOf(error)
    const fate = fateOf(problem)
    if (fate === 'unknown') return set({ isOffline: true })
    await change(returned(id))
    if (fate === 'stale') return refresh()
    set(fate === 'foreign' ? { isForeign: true } : { isOffline: false, refusal: problem })
  }

  async function refresh(): Promise<void> {
    try {
      const { edits } = queue.kept
      const seen = await document.refresh()
      see(seen)
      await change(lookedAt(edits, seen))
      set({ isOffline: false })
    } catch (error) {
      const problem = problemOf(error)
      const fate = fateOf(problem)
      if (fate === 'foreign') set({ isForeign: true })
      else set(fate === 'unknown' ? { isOffline: true } : { refusal: problem })
    }
  }

  function see(seen: Seen<Value>): void {
    if (seen.version < queue.seen.version) return
    set({ seen })
    if (hasEdits(editsThat('landed', queue.kept, seen))) void change(same)
  }

  function enter(): () => void {
    isOpen = true
    const unhear = store.listen(() => void change(same))
    const sendNow = () => void send()
    window.addEventListener('online', sendNow)
    void change(same).then(({ edits, sent }) => {
      for (const key of [...Object.keys(edits), ...(sent ? [sent.id] : [])]) own.add(key)
      plan()
    })
    return () => {
      // What was typed last leaves with the page.
      if (pauseNow() === pauses.typed) void send()
      isOpen = false
      plan()
      unhear()
      window.removeEventListener('online', sendNow)
    }
  }

  return {
    queue: () => queue,
    listen: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    enter,
    see,
    edit: (edits) => {
      for (const { place } of edits) own.add(document.keyOf(place))
      const type = typed(edits, document.keyOf, queue)
      queue = { ...queue, refusal: null }
      void change(type)
      plan(true)
    },
    choose: (key, side) => {
      const clash = clashesOf(queue.kept, queue.seen).find((each) => each.key === key)
      if (!clash) return
      own.add(key)
      void change(chosen(clash, side, queue.seen))
    },
    retry: () => {
      set({ refusal: null, isOffline: false })
      void send()
    },
    drop: () => {
      const drop = dropped(queue)
      queue = { ...queue, refusal: null }
      void change(drop)
    },
    setForeign: (isForeign) => {
      if (isForeign !== queue.isForeign) set({ isForeign })
    },
  }
}
