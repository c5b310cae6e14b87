import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useSession } from '../session/actor.tsx'
import { useOtherPerson } from '../session/present-person.ts'
import type { EditedValue, Seen } from './edit.ts'
import { type EditQueue, isAllSaved } from './edit-queue.ts'
import type { EditedDocument } from './edited-document.ts'
import { type Editing, openEditing } from './open-editing.ts'
import { storeOf } from './store/store-of.ts'

/** What a screen does with a document that is filled in. */
export interface EditSession<Place, Value extends EditedValue>
  extends Pick<Editing<Place, Value>, 'edit' | 'choose' | 'retry' | 'drop'> {
  readonly queue: EditQueue<Place, Value>
}

/** For the key of a request; the browser's own is not there where the page came without encryption. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-')

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** Keeps what is typed, sends it when the typing pauses, and never lets go of what has not landed. `seen` is what the server has. */
export function useEditing<Place, Value extends EditedValue>(
  document: EditedDocument<Place, Value>,
  seen: Seen<Value>,
): EditSession<Place, Value> {
  const { userId } = useSession().actor
  const isForeign = useOtherPerson() !== null
  const latest = useRef(document)
  useLayoutEffect(() => {
    latest.current = document
  })
  const [editing] = useState(() =>
    openEditing({
      document: {
        ...document,
        save: (sent) => latest.current.save(sent),
        refresh: () => latest.current.refresh(),
      },
      store: storeOf(userId, document),
      seen,
      later,
      newId,
    }),
  )
  const queue = useSyncExternalStore(editing.listen, editing.queue)

  useEffect(() => editing.enter(), [editing])
  useEffect(() => editing.see(seen), [editing, seen])
  useEffect(() => editing.setForeign(isForeign), [editing, isForeign])
  const mayBeLost = !isAllSaved(queue) && (queue.lasts !== 'device' || !queue.isWritten)
  useEffect(() => {
    if (!mayBeLost) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [mayBeLost])

  return { queue, edit: editing.edit, choose: editing.choose, retry: editing.retry, drop: editing.drop }
}
