import type { BlockerParties } from '@pianqu/shared/blockers/blocker.workflow.ts'
import type { Pause } from '@pianqu/shared/blockers/blocker-clock.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import type { StoredBlocker } from './blocker.repository.ts'
import { blockerFiles, blockerSteps } from './blocker.tables.ts'

/** Whether a pause holds on a day. */
export const isPausedOn =
  (day: Day) =>
  ({ from, until }: Pause): boolean =>
    from <= day && day <= until

/** Whether something proves the last answer: words of its own, or a file. */
function hasProof(db: Database, { blockerId }: StoredBlocker): boolean {
  const answer = db.orm
    .select({ step: blockerSteps.step, proof: blockerSteps.proof })
    .from(blockerSteps)
    .where(eq(blockerSteps.blockerId, blockerId))
    .all()
    .findLast(({ step }) => step === 'answer')
  if (answer?.proof) return true
  const file = db.orm
    .select({ fileId: blockerFiles.fileId })
    .from(blockerFiles)
    .where(and(eq(blockerFiles.blockerId, blockerId), isNull(blockerFiles.removedAt)))
    .limit(1)
    .get()
  return file !== undefined
}

/** What the table of steps asks of a blocker on a day. */
export const partiesOf = (db: Database, blocker: StoredBlocker, today: Day): BlockerParties => ({
  ...blocker,
  isPaused: blocker.pauses.some(isPausedOn(today)),
  hasProof: hasProof(db, blocker),
})
