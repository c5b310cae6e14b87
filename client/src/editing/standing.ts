import type { EditedValue, Kept, KeptEdit, KeptEdits, Seen } from './edit.ts'

/**
 * How an edit stands against what the server is known to hold: it has landed, it waits to be sent, somebody else has
 * written something different there, which is left to the person who typed, or it was typed over a newer version than the
 * one in sight, which has to be read first.
 */
type Standing = 'landed' | 'waits' | 'clash' | 'ahead'

function standingOf<Place, Value extends EditedValue>(
  key: string,
  { base, mine, version }: KeptEdit<Place, Value>,
  seen: Seen<Value>,
): Standing {
  if (version > seen.version) return 'ahead'
  const theirs = seen.held.get(key)
  if (theirs === undefined) return 'waits'
  if (Object.is(theirs, mine)) return 'landed'
  return Object.is(theirs, base) ? 'waits' : 'clash'
}

/** The edits of one standing. What was typed over an edit on its way waits: the answer says what it was typed over. */
export function editsThat<Place, Value extends EditedValue>(
  standing: Standing,
  { edits, sent }: Kept<Place, Value>,
  seen: Seen<Value>,
): KeptEdits<Place, Value> {
  const isThat = ([key, edit]: readonly [string, KeptEdit<Place, Value>]) =>
    (sent && key in sent.edits ? 'waits' : standingOf(key, edit, seen)) === standing
  return Object.fromEntries(Object.entries(edits).filter(isThat))
}

/** A place where somebody else has written something different meanwhile. */
export interface Clash<Place, Value> extends KeptEdit<Place, Value> {
  readonly key: string
  readonly theirs: Value
}

export function clashesOf<Place, Value extends EditedValue>(
  kept: Kept<Place, Value>,
  seen: Seen<Value>,
): Clash<Place, Value>[] {
  return Object.entries(editsThat('clash', kept, seen)).map(([key, edit]) => ({
    ...edit,
    key,
    // A clash is with what is held there.
    theirs: seen.held.get(key) as Value,
  }))
}
