import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps uploaded files as evidence under their own SHA-256: the same file is kept once and cannot be swapped. */
export interface FileStore {
  /** Stores the bytes and returns their hash in hex. */
  keep(bytes: Uint8Array): string
  /** The bytes of a hash; throws when they are gone or no longer match it. */
  read(hash: string): Uint8Array
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A folder of files, two letters of the hash a level. */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    keep(bytes) {
      const hash = sha256(bytes)
      const path = pathOf(hash)
      if (!existsSync(path)) {
        mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true })
        writeFileSync(`${path}.part`, bytes)
        renameSync(`${path}.part`, path)
      }
      return hash
    },
    read(hash) {
      const bytes = readFileSync(pathOf(hash))
      if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} has been changed`)
      return bytes
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
  }
}
