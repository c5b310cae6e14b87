import type { Month } from '@pianqu/shared/time/month.ts'
import { count, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { snapshots } from './snapshot.tables.ts'
import { currentContent, currentInvested } from './snapshot-content.query.ts'
import { snapshotHash } from './snapshot-hash.ts'

interface Request {
  readonly month: Month
  readonly note: string | null
  readonly leftOut: readonly string[]
}

/** Freezes a month as it stands before anything else is written in this transaction, and returns its number. */
export function takeSnapshot({ tx, actor, at, today }: Change, { month, note, leftOut }: Request): string {
  const taken = tx.orm.select({ n: count() }).from(snapshots).where(eq(snapshots.month, month)).get()
  const position = (taken?.n ?? 0) + 1
  const number = `${month}-${position}`
  const content = JSON.stringify(currentContent(tx, { number, month, today, leftOut }))
  const invested = JSON.stringify(currentInvested(tx, month))
  const hash = snapshotHash({ number, note, content, invested })
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
    })
    .run()
  return number
}
