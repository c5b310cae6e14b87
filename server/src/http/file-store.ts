import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Keeps uploaded files as evidence under their own SHA-256: the same file is kept once and cannot be swapped. */
export interface FileStore {
  /** Stores the bytes and returns their hash in hex. They are on the disk when it returns: their row may be written. */
  keep(bytes: Uint8Array): string
  /** The bytes of a hash; throws when they are gone or no longer match it. */
  read(hash: string): Uint8Array
  /** Whether they are there, and still what they were. */
  stateOf(hash: string): 'kept' | 'missing' | 'changed'
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Has the disk itself hold what a path names; of a folder, the names in it. */
function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A folder of files, two letters of the hash a level. */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    keep(bytes) {
      const hash = sha256(bytes)
      const path = pathOf(hash)
      if (!existsSync(path)) {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        try {
          writeWhole(`${path}.part`, bytes)
          renameSync(`${path}.part`, path)
        } catch (error) {
          // What a full disk cut short would only keep it full.
          rmSync(`${path}.part`, { force: true })
          throw error
        }
        flush(dirname(path))
        flush(folder)
      }
      return hash
    },
    read(hash) {
      const bytes = readFileSync(pathOf(hash))
      if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} has been changed`)
      return bytes
    },
    stateOf(hash) {
      const path = pathOf(hash)
      if (!existsSync(path)) return 'missing'
      return sha256(readFileSync(path)) === hash ? 'kept' : 'changed'
    },
  }
}

/** For tests: the same promise without a disk. */
export function memoryFileStore(): FileStore {
  const files = new Map<string, Uint8Array>()
  return {
    keep(bytes) {
      const hash = sha256(bytes)
      files.set(hash, bytes)
      return hash
    },
    read(hash) {
      const bytes = files.get(hash)
      if (!bytes) throw new Error(`No stored file ${hash}`)
      return bytes
    },
    stateOf: (hash) => (files.has(hash) ? 'kept' : 'missing'),
  }
}
