import { createHash } from 'node:crypto'

interface Frozen {
  readonly number: string
  readonly note: string | null
  readonly content: string
  readonly invested: string
}

/** SHA-256 over everything a snapshot freezes. */
export const snapshotHash = ({ number, note, content, invested }: Frozen): string =>
  createHash('sha256')
    .update(JSON.stringify([number, note, content, invested]))
    .digest('hex')
