import type { JudgedBlocker } from '@pianqu/shared/blockers/closed-in-time.ts'
import type { SupervisionColour } from '@pianqu/shared/blockers/supervision.schema.ts'
import { and, eq, gt, isNotNull, min } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { blockerSteps, blockers } from './blocker.tables.ts'

/** The red order of supervision, which is written once the day has passed, on every level. */
const letPass = and(
  eq(blockerSteps.blockerId, blockers.blockerId),
  eq(blockerSteps.step, 'supervise'),
  eq(blockerSteps.text, 'red' satisfies SupervisionColour),
  gt(blockerSteps.effectiveOn, blockers.firstDueOn),
)

const everyJudged = statement((orm) =>
  orm
    .select({
      projectCode: blockers.projectCode,
      firstDueOn: blockers.firstDueOn,
      answeredOn: blockers.answeredOn,
      closedOn: blockers.closedOn,
      missedOn: min(blockerSteps.effectiveOn),
    })
    .from(blockers)
    .leftJoin(blockerSteps, letPass)
    .where(and(isNotNull(blockers.projectCode), isNotNull(blockers.firstDueOn)))
    .groupBy(blockers.blockerId)
    .prepare(),
)

/** The blockers of projects that somebody has or had to answer. */
export const judgedBlockers = (db: Database): (JudgedBlocker & { readonly projectCode: string | null })[] =>
  everyJudged(db).all()
