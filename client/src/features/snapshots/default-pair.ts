import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { latest } from '@pianqu/shared/snapshots/snapshot-number.ts'
import type { SnapshotsSearch } from './snapshots.search.ts'

export interface Pair {
  readonly from: string
  readonly to: string
}

type Entry = Pick<SnapshotEntry, 'number' | 'month'>

/** What a snapshot is best compared with: the one before it of its month, else the newest of an earlier month. */
function before(entries: readonly Entry[], number: string): string | undefined {
  const at = entries.findIndex((entry) => entry.number === number)
  return at < 0 ? undefined : entries[at + 1]?.number
}

/**
 * The two to compare: what the address says, and for what it leaves out the newest snapshot with the one before it. With
 * one snapshot alone it is compared with the month as it stands. Entries come newest first.
 */
export function pairOf(entries: readonly Entry[], { from, to }: SnapshotsSearch): Pair | null {
  const [newest] = entries
  if (!newest) return null
  if (from) return { from, to: to ?? latest }
  const later = to ?? newest.number
  if (later === latest) return { from: newest.number, to: latest }
  const earlier = before(entries, later)
  return earlier ? { from: earlier, to: later } : { from: later, to: latest }
}
