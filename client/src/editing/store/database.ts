/** One entry for each edit, and one for the edits of a document that are on their way. */
export const storeNames = { edits: 'edits', sent: 'sent' } as const

const patienceMs = 3000

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('pianqu', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(storeNames.edits, { keyPath: ['person', 'document', 'key'] })
      request.result.createObjectStore(storeNames.sent, { keyPath: ['person', 'document'] })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
    // Saving must not wait for a browser that never answers.
    setTimeout(() => reject(new Error('The database of the browser does not answer')), patienceMs)
  })
}

let opened: Promise<IDBDatabase> | undefined

/** The database of this browser; rejects where there is none to be had. */
export function database(): Promise<IDBDatabase> {
  opened ??= open().then((db) => {
    const forget = () => {
      opened = undefined
    }
    db.onclose = forget
    // A newer page needs the database for itself.
    db.onversionchange = () => {
      db.close()
      forget()
    }
    return db
  })
  return opened
}
