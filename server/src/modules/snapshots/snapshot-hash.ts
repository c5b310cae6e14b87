import { createHash } from 'node:crypto'
import type { FrozenKind } from './snapshot-page.tables.ts'

/** One page as it is stored. */
export interface FrozenBytes {
  readonly kind: FrozenKind
  readonly code: string
  readonly bytes: Uint8Array
}

interface Frozen {
  readonly number: string
  readonly note: string | null
  readonly content: string
  readonly invested: string
  readonly format: number
}

/** The order in which pages are hashed: by kind and code, as bytes compare. */
export const inHashOrder = (a: FrozenBytes, b: FrozenBytes): number =>
  Buffer.compare(Buffer.from(`${a.kind}\n${a.code}`), Buffer.from(`${b.kind}\n${b.code}`))

/** SHA-256 over everything a snapshot freezes; pages come in their order. The first format knew of no other. */
export function snapshotHash(frozen: Frozen, pages: Iterable<FrozenBytes>): string {
  const { number, note, content, invested, format } = frozen
  const head = [number, note, content, invested, ...(format > 1 ? [format] : [])]
  const hash = createHash('sha256').update(JSON.stringify(head))
  for (const page of pages) {
    hash.update(JSON.stringify([page.kind, page.code, page.bytes.length])).update(page.bytes)
  }
  return hash.digest('hex')
}
