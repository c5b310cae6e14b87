import type { Edit, EditedValue, Kept, KeptEdit, KeptEdits, Seen } from './edit.ts'
import { type Clash, editsThat } from './standing.ts'

/** One step in the life of what is kept. It is run on what the browser keeps, whichever window wrote that. */
export type Change<Place, Value> = (kept: Kept<Place, Value>) => Kept<Place, Value>

function without<Each>(edits: Readonly<Record<string, Each>>, gone: object): Record<string, Each> {
  return Object.fromEntries(Object.entries(edits).filter(([key]) => !(key in gone)))
}

const isEmpty = (edits: object): boolean => Object.keys(edits).length === 0

const withEdits = <Place, Value>(kept: Kept<Place, Value>, edits: KeptEdits<Place, Value>): Kept<Place, Value> => ({
  ...kept,
  edits,
})

/** What a person has in sight. */
export interface Sight<Place, Value> {
  readonly kept: Kept<Place, Value>
  readonly seen: Seen<Value>
}

/** What was typed; the last word about a place stands, over the base of the first. */
export function typed<Place, Value extends EditedValue>(
  edits: readonly Edit<Place, Value>[],
  keyOf: (place: Place) => string,
  sight: Sight<Place, Value>,
): Change<Place, Value> {
  const { seen } = sight
  return (kept) =>
    edits.reduce((before, edit) => {
      const key = keyOf(edit.place)
      const next = typedOver(before, key, edit, sight)
      const isBack = Object.is(next.base, next.mine) && !isWrittenByOthers(before, key, next, seen)
      if (isBack && !(key in before.edits)) return before
      return withEdits(before, isBack ? without(before.edits, { [key]: true }) : { ...before.edits, [key]: next })
    }, kept)
}

function typedOver<Place, Value>(
  { edits, sent }: Kept<Place, Value>,
  key: string,
  { place, before, after }: Edit<Place, Value>,
  { kept, seen: { version } }: Sight<Place, Value>,
): KeptEdit<Place, Value> {
  const old = edits[key]
  if (old) return { ...old, mine: after }
  const below = sent?.edits[key]
  if (sent && below) return { place, base: below.mine, mine: after, version: sent.version }
  // Typed over an edit that another window has seen landing: the server holds it in a version that is not in sight here.
  const isAhead = key in kept.edits || (kept.sent !== null && key in kept.sent.edits)
  return { place, base: before, mine: after, version: isAhead ? version + 1 : version }
}

/** Typing back what was read is no change, unless somebody else has written there since. */
function isWrittenByOthers<Place, Value>(
  { sent }: Kept<Place, Value>,
  key: string,
  { base, version }: KeptEdit<Place, Value>,
  seen: Seen<Value>,
): boolean {
  if ((sent && key in sent.edits) || version > seen.version) return false
  return seen.held.has(key) && !Object.is(seen.held.get(key), base)
}

/** Lets go of what the server is seen to hold. */
export function settled<Place, Value extends EditedValue>(seen: Seen<Value>): Change<Place, Value> {
  return (kept) => {
    const landed = editsThat('landed', kept, seen)
    return isEmpty(landed) ? kept : withEdits(kept, without(kept.edits, landed))
  }
}

export interface Sending<Place, Value> {
  /** An edit that can never be saved waits in sight and holds up no other. */
  readonly maySend: (edit: KeptEdit<Place, Value>) => boolean
  /** What has to be said beside the edits that leave. */
  readonly complete: (edits: KeptEdits<Place, Value>, seen: Seen<Value>) => KeptEdits<Place, Value>
}

/** The edits that could leave now. */
export function sendable<Place, Value extends EditedValue>(
  kept: Kept<Place, Value>,
  seen: Seen<Value>,
  { maySend }: Pick<Sending<Place, Value>, 'maySend'>,
): KeptEdits<Place, Value> {
  if (kept.sent) return {}
  return Object.fromEntries(Object.entries(editsThat('waits', kept, seen)).filter(([, edit]) => maySend(edit)))
}

/** Takes what can leave, for one window alone; nothing while other edits are on their way. */
export function taken<Place, Value extends EditedValue>(
  id: string,
  seen: Seen<Value>,
  sending: Sending<Place, Value>,
): Change<Place, Value> {
  return (kept) => {
    const leaving = sendable(kept, seen, sending)
    if (isEmpty(leaving)) return kept
    return {
      edits: without(kept.edits, leaving),
      sent: { id, version: seen.version, edits: sending.complete(leaving, seen) },
    }
  }
}

/** The answer to edits that were sent: `now` is the document afterwards, `before` as it was in sight. */
export function saved<Place, Value extends EditedValue>(
  id: string,
  now: Seen<Value>,
  before: Seen<Value>,
): Change<Place, Value> {
  return (kept) => {
    const { sent } = kept
    if (sent?.id !== id) return kept
    // Nobody else was between the version that was sent over and the next: what differs there came of these edits.
    const own = now.version === sent.version + 1 ? now.held : new Map<string, Value>()
    const over = before.version === sent.version ? before.held : new Map<string, Value>()
    const edits = Object.entries(kept.edits).map(([key, edit]): [string, KeptEdit<Place, Value>] => {
      const below = sent.edits[key]
      const isUntouched = edit.version <= sent.version && over.has(key) && Object.is(over.get(key), edit.base)
      const base = below || isUntouched ? own.get(key) : undefined
      if (base !== undefined) return [key, { ...edit, base, version: now.version }]
      return [key, below ? { ...edit, base: below.mine, version: sent.version + 1 } : edit]
    })
    return { edits: Object.fromEntries(edits), sent: null }
  }
}

/** The edits that were sent did not arrive: they wait again, below what was typed since. */
export function returned<Place, Value>(id: string): Change<Place, Value> {
  return (kept) => {
    const { sent } = kept
    if (sent?.id !== id) return kept
    const back = Object.entries(sent.edits)
      // What was said beside the edits is said again when they leave again.
      .filter(([, { base, mine }]) => !Object.is(base, mine))
      .map(([key, edit]): [string, KeptEdit<Place, Value>] => [key, { ...edit, mine: (kept.edits[key] ?? edit).mine }])
    return { edits: { ...kept.edits, ...Object.fromEntries(back) }, sent: null }
  }
}

/** A clash that a person has decided: mine goes over what they have seen of the other, or mine is let go. */
export function chosen<Place, Value extends EditedValue>(
  { key, mine, theirs }: Pick<Clash<Place, Value>, 'key' | 'mine' | 'theirs'>,
  side: 'mine' | 'theirs',
  { version }: Seen<Value>,
): Change<Place, Value> {
  return (kept) => {
    const edit = kept.edits[key]
    // What was typed meanwhile in another window was not chosen.
    if (!edit || !Object.is(edit.mine, mine)) return kept
    if (side === 'theirs') return withEdits(kept, without(kept.edits, { [key]: true }))
    return withEdits(kept, { ...kept.edits, [key]: { ...edit, base: theirs, version } })
  }
}

/** Gives up what waits and cannot be saved, as it is in sight. What clashes is still to be chosen. */
export function dropped<Place, Value extends EditedValue>({ kept, seen }: Sight<Place, Value>): Change<Place, Value> {
  const given = Object.entries(editsThat('waits', kept, seen))
  return (now) => {
    const same = given.filter(([key, { mine }]) => Object.is(now.edits[key]?.mine, mine))
    return withEdits(now, without(now.edits, Object.fromEntries(same)))
  }
}

/** The document was read afresh: edits that were there before can be over no newer version than that. */
export function lookedAt<Place, Value extends EditedValue>(
  before: KeptEdits<Place, Value>,
  { version }: Seen<Value>,
): Change<Place, Value> {
  return (kept) => {
    const ahead = Object.entries(kept.edits).filter(
      ([key, edit]) => edit.version > version && edit.version === before[key]?.version,
    )
    if (ahead.length === 0) return kept
    const edits = ahead.map(([key, edit]): [string, KeptEdit<Place, Value>] => [key, { ...edit, version }])
    return withEdits(kept, { ...kept.edits, ...Object.fromEntries(edits) })
  }
}
