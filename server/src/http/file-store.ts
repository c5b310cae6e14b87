import { createHash, randomUUID } from 'node:crypto'
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
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import { type Digest, digestHex, digests, digestThatFits } from '../db/digest.ts'

/** Bytes that are on the disk and not kept yet. */
export interface StagedFile {
  readonly fileHash: string
  /** Keeps them; called by a command once nothing speaks against them. */
  keep(): void
  /** Takes away what was not kept. */
  drop(): Promise<void>
}

/** Keeps uploaded files as evidence under their own digest, SHA-256 or SM3: the same file is kept once and cannot be swapped. */
export interface FileStore {
  /** Stores the bytes and returns their hash in hex. They are on the disk when it returns: their row may be written. */
  keep(bytes: Uint8Array): string
  /** The same in two steps, of which the long one holds nobody up: the bytes lie beside the others until they are kept. */
  stage(bytes: Uint8Array): Promise<StagedFile>
  /** What bytes are kept under. */
  hashOf(bytes: Uint8Array): string
  /** The bytes of a hash; throws when they are gone or no longer match it. */
  read(hash: string): Uint8Array
  /** The same, holding nobody up. */
  load(hash: string): Promise<Uint8Array>
  /** Whether they are there, and still what they were. */
  stateOf(hash: string): 'kept' | 'missing' | 'changed'
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pieceBytes = 1024 * 1024

/** Piece by piece, others being let in between: what has no way of its own beside the loop. */
async function hashInPieces(digest: Digest, bytes: Uint8Array): Promise<string> {
  const hash = createHash(digest)
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    hash.update(bytes.subarray(at, at + pieceBytes))
    await others()
  }
  return hash.digest('hex')
}

/** The same, computed beside the loop. */
const hashBeside = async (digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  digest === 'sha256'
    ? Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    : hashInPieces(digest, bytes)

/** Whether bytes are what they are kept under, whichever digest was chosen when they came. */
async function fitsBeside(bytes: Uint8Array<ArrayBuffer>, hash: string): Promise<boolean> {
  for (const digest of digests) if ((await hashBeside(digest, bytes)) === hash) return true
  return false
}

/** What comes of an upload or of a file has memory of its own, which nobody else sees. */
const own = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>

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

/** Writes bytes and has the disk itself hold them, holding nobody up. */
async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const changed = (hash: string) => new Error(`The stored file ${hash} has been changed`)

/** A folder of files, two letters of the hash a level. */
export function folderFileStore(folder: string, digest: Digest = 'sha256'): FileStore {
  const hashOf = (bytes: Uint8Array) => digestHex(digest, bytes)
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    hashOf,
    async stage(bytes) {
      const fileHash = await hashBeside(digest, own(bytes))
      const path = pathOf(fileHash)
      const part = `${path}.${randomUUID()}.part`
      const drop = () => rm(part, { force: true })
      if (existsSync(path)) return { fileHash, keep: () => undefined, drop }
      await writeBeside(part, bytes).catch(async (error: unknown) => {
        // What a full disk cut short would only keep it full.
        await drop()
        throw error
      })
      const keep = () => {
        renameSync(part, path)
        flush(dirname(path))
        flush(folder)
      }
      return { fileHash, keep, drop }
    },
    async load(hash) {
      const bytes = await readFile(pathOf(hash))
      if (!(await fitsBeside(own(bytes), hash))) throw changed(hash)
      return bytes
    },
    keep(bytes) {
      const hash = hashOf(bytes)
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
      if (!digestThatFits(bytes, hash)) throw changed(hash)
      return bytes
    },
    stateOf(hash) {
      const path = pathOf(hash)
      if (!existsSync(path)) return 'missing'
      return digestThatFits(readFileSync(path), hash) ? 'kept' : 'changed'
    },
  }
}

/** For tests: the same promise without a disk; what it does not have itself it reads from the one below, if any. */
export function memoryFileStore(below?: FileStore): FileStore {
  const files = new Map<string, Uint8Array>()
  const keep = (bytes: Uint8Array): string => {
    const hash = sha256(bytes)
    files.set(hash, bytes)
    return hash
  }
  const read = (hash: string): Uint8Array => {
    const bytes = files.get(hash) ?? below?.read(hash)
    if (!bytes) throw new Error(`No stored file ${hash}`)
    return bytes
  }
  return {
    hashOf: sha256,
    keep,
    read,
    stage: async (bytes) => ({ fileHash: sha256(bytes), keep: () => void keep(bytes), drop: async () => undefined }),
    load: async (hash) => read(hash),
    stateOf: (hash) => (files.has(hash) ? 'kept' : (below?.stateOf(hash) ?? 'missing')),
  }
}
