import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import { anchorFault, chainWalk, type TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import { asc, eq, gt, sql } from 'drizzle-orm'
import { hashOf } from '../../db/append-trail.ts'
import { type Database, statement } from '../../db/database.ts'
import { hasDigest } from '../../db/digest.ts'
import { trail } from '../../db/trail.tables.ts'

/** So many lines are looked at before others get their turn. */
const linesAtOnce = 500

const linesAfter = statement((orm) =>
  orm
    .select()
    .from(trail)
    .where(gt(trail.seq, sql.placeholder('seq')))
    .orderBy(asc(trail.seq))
    .limit(linesAtOnce)
    .prepare(),
)

const hashOfLine = statement((orm) =>
  orm
    .select({ hash: trail.hash })
    .from(trail)
    .where(eq(trail.seq, sql.placeholder('seq')))
    .prepare(),
)

/** What a line's content comes to; no hash at all where it names a digest that there is not, as no command ever wrote it. */
const contentHashOf = (row: Parameters<typeof hashOf>[0]): string => (hasDigest(row.digest) ? hashOf(row) : '')

/** Faults of the chain and of what anchors saw, a batch at a time, so that who drives it can let others in between. */
export function* chainFaults(db: Database, anchors: readonly TrailAnchor[]): Generator<TrailFault[], number> {
  const walk = chainWalk()
  let count = 0
  for (let rows = linesAfter(db).all({ seq: -1 }); rows.length > 0; rows = linesAfter(db).all({ seq: walk.end() })) {
    count += rows.length
    yield rows.flatMap((row) => walk.next({ ...row, contentHash: contentHashOf(row) }))
  }
  const hashAt = (seq: number) => hashOfLine(db).get({ seq })?.hash
  yield anchors.flatMap((anchor) => anchorFault(anchor, walk.end(), hashAt) ?? [])
  return count
}
