import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { SnapshotContent } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, desc, eq, gte, lte, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { readFrozen } from './read-frozen.ts'
import { snapshots } from './snapshot.tables.ts'

export interface Snapshot {
  readonly entry: SnapshotEntry
  readonly content: SnapshotContent
}

const byNumber = rowsBy(snapshots, ['number'])

const entryColumns = {
  number: snapshots.number,
  month: snapshots.month,
  takenAt: snapshots.takenAt,
  takenByName: snapshots.takenByName,
  note: snapshots.note,
  hash: snapshots.hash,
}

type Stored = typeof snapshots.$inferSelect

const entryOf = ({ number, month, takenAt, takenByName, note, hash }: Pick<Stored, keyof typeof entryColumns>) => ({
  number,
  month,
  takenAt,
  takenBy: takenByName,
  note,
  hash,
})

const missing = (number: string) => new ProblemError('snapshot/missing', { detail: `没有编号为“${number}”的快照` })

export const storedSnapshot = (db: Database, number: string): Stored => {
  const stored = byNumber.first(db, { number })
  if (!stored) throw missing(number)
  return stored
}

// A snapshot never changes, so what was parsed once stays.
const parsed = new WeakMap<Database, Map<string, Snapshot>>()
const kept = 8

const entryByNumber = statement((orm) =>
  orm
    .select(entryColumns)
    .from(snapshots)
    .where(eq(snapshots.number, sql.placeholder('number')))
    .prepare(),
)

/** Which snapshot it is, without what it holds. Throws snapshot/missing. */
export function snapshotEntry(db: Database, number: string): SnapshotEntry {
  const found = entryByNumber(db).get({ number })
  if (!found) throw missing(number)
  return entryOf(found)
}

/** Throws snapshot/missing. */
export function snapshotOf(db: Database, number: string): Snapshot {
  const known = parsed.get(db) ?? new Map<string, Snapshot>()
  parsed.set(db, known)
  const found = known.get(number)
  if (found) return found
  const stored = storedSnapshot(db, number)
  const snapshot = { entry: entryOf(stored), content: readFrozen('content', stored) }
  if (known.size >= kept) known.delete(known.keys().next().value ?? '')
  known.set(number, snapshot)
  return snapshot
}

/** Snapshots, newest first. */
export const snapshotEntries = (db: Database, month: Month | undefined): SnapshotEntry[] =>
  db.orm
    .select(entryColumns)
    .from(snapshots)
    .where(month ? eq(snapshots.month, month) : undefined)
    .orderBy(desc(snapshots.month), desc(snapshots.position))
    .all()
    .map(entryOf)

const firstPublished = statement((orm) =>
  orm
    .select({
      month: snapshots.month,
      number: snapshots.number,
      investedYuan: sql<number | null>`json_extract(${snapshots.invested}, '$."' || ${sql.placeholder('code')} || '"')`,
    })
    .from(snapshots)
    .where(
      and(
        eq(snapshots.position, 1),
        gte(snapshots.month, sql.placeholder('from')),
        lte(snapshots.month, sql.placeholder('to')),
      ),
    )
    .prepare(),
)

/** What was first published of a project's months, by month. */
export const publishedMonthsOf = (db: Database, code: string, from: Month, to: Month) =>
  new Map(
    firstPublished(db)
      .all({ code, from, to })
      .map((row) => [row.month, row]),
  )
