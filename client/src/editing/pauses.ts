import type { EditedValue, KeptEdits } from './edit.ts'
import type { EditQueue } from './edit-queue.ts'
import { type Sending, sendable } from './kept-changes.ts'
import { editsThat } from './standing.ts'

/** How long edits wait before they are sent; the first is a pause in the typing. */
export const pauses = {
  typed: 600,
  offline: 15_000,
  /** What another window of this person has typed or sent, which is that window's affair unless it was closed. */
  elsewhere: 5000,
} as const

/** How long until something is to be sent; undefined where nothing is. `own` is what this window is to send. */
export function pauseOf<Place, Value extends EditedValue>(
  { kept, seen, isOffline }: Pick<EditQueue<Place, Value>, 'kept' | 'seen' | 'isOffline'>,
  sending: Pick<Sending<Place, Value>, 'maySend'>,
  own: ReadonlySet<string>,
): number | undefined {
  const { sent } = kept
  if (sent && !own.has(sent.id)) return pauses.elsewhere
  const leaving: KeptEdits<Place, Value> = sent
    ? sent.edits
    : { ...sendable(kept, seen, sending), ...editsThat('ahead', kept, seen) }
  const keys = Object.keys(leaving)
  if (keys.length === 0) return undefined
  if (isOffline) return pauses.offline
  return sent || keys.some((key) => own.has(key)) ? pauses.typed : pauses.elsewhere
}
