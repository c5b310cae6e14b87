/** What a meeting keeps on this device: its pack, the item in front, and what waits to be sent. */
export const keptStores = { packs: 'packs', places: 'places', outbox: 'outbox' } as const

const patienceMs = 3000

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('pianqu-meetings', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(keptStores.packs)
      request.result.createObjectStore(keptStores.places)
      request.result.createObjectStore(keptStores.outbox, { keyPath: 'seq', autoIncrement: true })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
    setTimeout(() => reject(new Error('The database of the browser does not answer')), patienceMs)
  })
}

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= open()
  return opened
}

/** Runs in one transaction; resolves once the browser has completed it, and not before. */
export async function keeping<Result>(
  store: keyof typeof keptStores,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const db = await database()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(keptStores[store], mode, { durability: 'strict' })
    const request = work(transaction.objectStore(keptStores[store]))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep it'))
  })
}
