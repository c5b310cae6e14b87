import { type EditedValue, type Kept, type KeptEdit, nothingKept, type SentEdits } from '../edit.ts'
import type { EditedDocument } from '../edited-document.ts'
import type { Change } from '../kept-changes.ts'
import { database, storeNames } from './database.ts'
import { keptSchemas } from './kept.schema.ts'
import type { KeptStore } from './kept-store.ts'
import { pageStore } from './page-store.ts'

type Kind<Place, Value extends EditedValue> = Pick<EditedDocument<Place, Value>, 'name' | 'place' | 'value' | 'keyOf'>

/** Keeps edits on this device, one entry for each, until they have landed: all windows of a person see and change the same. */
export function deviceStore<Place, Value extends EditedValue>(
  person: string,
  kind: Kind<Place, Value>,
): KeptStore<Place, Value> {
  const document = kind.name
  const channel = channelOf(person, document)
  const read = reader(kind)
  let last: Kept<Place, Value> = nothingKept
  // Where the browser forbids it, or is full, the page alone keeps them from then on.
  let instead: KeptStore<Place, Value> | undefined

  async function updateDevice(change: Change<Place, Value>): Promise<Kept<Place, Value>> {
    const { before, after } = await transact(await database(), { person, document }, read, change)
    if (after !== before) channel?.postMessage(null)
    return after
  }

  let line: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = line.then(work)
    line = turn.catch(() => undefined)
    return turn
  }

  return {
    update: (change) =>
      inTurn(async () => {
        if (instead) return instead.update(change)
        try {
          last = await updateDevice(change)
          return { kept: last, lasts: 'device' }
        } catch {
          instead = pageStore(last)
          return instead.update(change)
        }
      }),
    listen: (hear) => {
      channel?.addEventListener('message', hear)
      return () => channel?.removeEventListener('message', hear)
    },
  }
}

/** Windows of a browser that has no channels see each other's edits when they read. */
function channelOf(person: string, document: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined'
    ? undefined
    : new BroadcastChannel(`pianqu.edits ${person} ${document}`)
}

interface Whose {
  readonly person: string
  readonly document: string
}

type Read<Place, Value> = (edits: readonly unknown[], sent: unknown) => Kept<Place, Value>

function reader<Place, Value extends EditedValue>(kind: Kind<Place, Value>): Read<Place, Value> {
  const schemas = keptSchemas(kind)
  return (edits, sent) => {
    const entries = edits.flatMap((entry): [string, KeptEdit<Place, Value>][] => {
      const edit = schemas.edit.safeParse(entry)
      return edit.success ? [[kind.keyOf(edit.data.place), edit.data]] : []
    })
    return { edits: Object.fromEntries(entries), sent: schemas.sent.safeParse(sent).data ?? null }
  }
}

interface Changed<Place, Value> {
  readonly before: Kept<Place, Value>
  readonly after: Kept<Place, Value>
}

/** Reads, changes and writes in one transaction, which the browser lets in after those of other windows. */
function transact<Place, Value extends EditedValue>(
  db: IDBDatabase,
  whose: Whose,
  read: Read<Place, Value>,
  change: Change<Place, Value>,
): Promise<Changed<Place, Value>> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(Object.values(storeNames), 'readwrite')
    const { person, document } = whose
    const range = IDBKeyRange.bound([person, document], [person, document, []])
    const edits = transaction.objectStore(storeNames.edits).getAll(range)
    const sent = transaction.objectStore(storeNames.sent).get([person, document])
    let result: Changed<Place, Value> | undefined
    // Answered after the edits, which were asked first.
    sent.onsuccess = () => {
      const before = read(edits.result, sent.result)
      const after = change(before)
      result = { before, after }
      writeEdits(transaction.objectStore(storeNames.edits), whose, result)
      writeSent(transaction.objectStore(storeNames.sent), whose, result)
    }
    transaction.oncomplete = () => result && resolve(result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep the edits'))
  })
}

/** Only what differs: an entry that another window wrote stays as it is. */
function writeEdits<Place, Value>(store: IDBObjectStore, whose: Whose, { before, after }: Changed<Place, Value>): void {
  for (const [key, edit] of Object.entries(after.edits)) {
    if (edit !== before.edits[key]) store.put({ ...whose, key, ...edit })
  }
  for (const key of Object.keys(before.edits)) {
    if (!(key in after.edits)) store.delete([whose.person, whose.document, key])
  }
}

function writeSent<Place, Value>(store: IDBObjectStore, whose: Whose, { before, after }: Changed<Place, Value>): void {
  if (after.sent === before.sent) return
  if (after.sent) store.put({ ...whose, ...(after.sent satisfies SentEdits<Place, Value>) })
  else store.delete([whose.person, whose.document])
}
