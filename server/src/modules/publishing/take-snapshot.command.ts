import { frozenSchemas } from '@pianqu/shared/publishing/frozen.schema.ts'
import { snapshotFormat } from '@pianqu/shared/snapshots/upgrade.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { count, eq, sql } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { writingStatement } from '../../db/database.ts'
import { readAnew } from '../../db/revision.ts'
import { freezeReadings } from '../measures/freeze-readings.writes.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'
import { inHashOrder, snapshotHash } from '../snapshots/snapshot-hash.ts'
import { snapshotPages } from '../snapshots/snapshot-page.tables.ts'
import { pagesToFreeze } from './pages-to-freeze.query.ts'
import { readingsToFreeze } from './readings-to-freeze.query.ts'
import { currentContent, currentInvested } from './snapshot-content.query.ts'

interface Request {
  readonly month: Month
  readonly note: string | null
  readonly leftOut: readonly string[]
}

// A thousand rows at once: the builder would take most of the time.
const addPage = writingStatement((orm) =>
  orm
    .insert(snapshotPages)
    .values({
      number: sql.placeholder('number'),
      kind: sql.placeholder('kind'),
      code: sql.placeholder('code'),
      content: sql`cast(${sql.placeholder('bytes')} as text)`,
    })
    .prepare(),
)

interface Taken {
  readonly snapshot: string
  readonly hash: string
}

/** Freezes a month as it stands in this transaction, and returns its number and hash. */
export function takeSnapshot({ tx, actor, at, today }: Change, { month, note, leftOut }: Request): Taken {
  const taken = tx.orm.select({ n: count() }).from(snapshots).where(eq(snapshots.month, month)).get()
  const position = (taken?.n ?? 0) + 1
  const number = `${month}-${position}`
  // What was computed before the transaction began is of a month that was not published.
  const now = readAnew(tx)
  const content = JSON.stringify(frozenSchemas.content.parse(currentContent(now, { number, month, today, leftOut })))
  const invested = JSON.stringify(currentInvested(now, month))
  const pages = pagesToFreeze(now, month, today).sort(inHashOrder)
  const hash = snapshotHash({ number, note, content, invested, format: snapshotFormat }, pages)
  tx.orm
    .insert(snapshots)
    .values({
      number,
      month,
      position,
      takenAt: at,
      takenBy: actor.userId,
      takenByName: actor.name,
      note,
      content,
      invested,
      hash,
      format: snapshotFormat,
    })
    .run()
  for (const page of pages) addPage(tx).run({ number, ...page })
  freezeReadings(tx, readingsToFreeze(now, number, month))
  return { snapshot: number, hash }
}
