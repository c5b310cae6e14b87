import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { snapshotEntries, snapshotEntry } from '../snapshots/snapshot.facts.ts'

interface Asked {
  readonly month?: Month | undefined
  readonly snapshot?: string | undefined
}

/**
 * The snapshot that a document cites: the one that is named, or the newest of the month, or of all. A month that was not
 * published has none, and nothing is cited of it. Throws snapshot/missing.
 */
export function citedSnapshot(db: Database, { month, snapshot }: Asked): SnapshotEntry {
  if (snapshot === undefined) {
    const [newest] = snapshotEntries(db, month)
    if (newest) return newest
    const what = month === undefined ? '还没有发布过任何月份' : `${monthText(month)}还没有发布`
    throw new ProblemError('snapshot/missing', { detail: `${what}，没有快照可以引用；发布后再生成文件` })
  }
  const entry = snapshotEntry(db, snapshot)
  if (month !== undefined && entry.month !== month) {
    const detail = `快照${snapshot}是${monthText(entry.month)}的，不是${monthText(month)}的；请只说其中一个，或使两者一致`
    throw new ProblemError('snapshot/missing', { detail })
  }
  return entry
}
