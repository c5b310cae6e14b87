import { type HistoryStep, lateSince } from '@pianqu/shared/meetings/late-blocker.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc, eq, exists, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { blockerSteps, blockers } from '../blockers/blocker.tables.ts'

// Only what was ever late can have been late on a day.
const histories = statement((orm) =>
  orm
    .select({
      id: blockers.blockerId,
      number: blockers.number,
      title: blockers.title,
      step: blockerSteps.step,
      on: blockerSteps.effectiveOn,
      text: blockerSteps.text,
      unitCode: blockerSteps.unitCode,
    })
    .from(blockers)
    .innerJoin(blockerSteps, eq(blockerSteps.blockerId, blockers.blockerId))
    .where(
      exists(
        sql`(SELECT 1 FROM ${blockerSteps} AS late WHERE late.blocker_id = ${blockers.blockerId} AND (late.step = 'escalate' OR (late.step = 'supervise' AND late.text = 'red')))`,
      ),
    )
    .orderBy(asc(blockers.blockerId), asc(blockerSteps.position))
    .prepare(),
)

interface LateOn {
  readonly id: string
  readonly number: string
  readonly title: string
  /** Who had it on the day. */
  readonly unitCode: string | null
  readonly since: Day
}

/** Blockers whose answer was late on a day, by what had happened until then: asked later it is the same. */
export function blockersLateOn(db: Database, day: Day): LateOn[] {
  return [...groupBy(histories(db).all(), ({ id }) => id).values()].flatMap((steps) => {
    const [first] = steps
    const since = lateSince(steps, day)
    if (!first || since === null) return []
    const { id, number, title } = first
    const unitCode = steps.filter(({ on }) => on <= day).findLast((step) => step.unitCode !== null)?.unitCode ?? null
    return [{ id, number, title, unitCode, since }]
  })
}

const historyOf = statement((orm) =>
  orm
    .select({ step: blockerSteps.step, on: blockerSteps.effectiveOn, text: blockerSteps.text })
    .from(blockerSteps)
    .where(eq(blockerSteps.blockerId, sql.placeholder('blockerId')))
    .orderBy(asc(blockerSteps.position))
    .prepare(),
)

/** For how many days the answer to a blocker had been late on a day; `null` where it was not, undefined without history. */
export function lateDaysOn(db: Database, blockerId: string, day: Day): number | null | undefined {
  const steps: readonly HistoryStep[] = historyOf(db).all({ blockerId })
  if (steps.length === 0) return undefined
  const since = lateSince(steps, day)
  return since === null ? null : daysBetween(since, day) + 1
}
