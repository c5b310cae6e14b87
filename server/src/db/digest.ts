import { createHash, getHashes } from 'node:crypto'
import type Sqlite from 'better-sqlite3'

/** What lines of the trail and evidence are digested by; both come to 64 letters of hex. */
export const digests = ['sha256', 'sm3'] as const
export type Digest = (typeof digests)[number]

/** Of this Node, whose cryptography may have been built without one of them. */
export const hasDigest = (digest: Digest): boolean => getHashes().includes(digest)

export const digestHex = (digest: Digest, content: string | Uint8Array): string =>
  createHash(digest).update(content).digest('hex')

/** Which of them a text of hex is of these bytes; undefined: none. */
export const digestThatFits = (bytes: Uint8Array, hex: string): Digest | undefined =>
  digests.find((digest) => digestHex(digest, bytes) === hex)

const chosen = new WeakMap<Sqlite.Database, Digest>()

interface Held {
  readonly sqlite: Sqlite.Database
}

/** From here on lines are digested by this one; those that are there already say by which they were. */
export const chooseDigest = ({ sqlite }: Held, digest: Digest): void => void chosen.set(sqlite, digest)

export const chosenDigest = ({ sqlite }: Held): Digest => chosen.get(sqlite) ?? 'sha256'
