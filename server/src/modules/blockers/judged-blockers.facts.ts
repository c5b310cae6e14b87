import type { Pause } from '@pianqu/shared/blockers/blocker-clock.ts'
import { type AnsweringStep, type Round, roundsOf } from '@pianqu/shared/blockers/rounds.ts'
import type { SupervisionColour } from '@pianqu/shared/blockers/supervision.schema.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, asc, count, eq, gt, inArray, isNotNull, min, or, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import { blockerSteps, blockers } from './blocker.tables.ts'

export interface JudgedBlocker {
  readonly projectCode: string | null
  readonly rounds: readonly Round[]
}

const red: SupervisionColour = 'red'
// The sign keeps SQLite to the key of the blocker: by the index of steps it would walk every order there is, for each of them.
const isRed = and(sql`+${blockerSteps.step} = 'supervise'`, eq(blockerSteps.text, red))

const everyAnswerable = statement((orm) =>
  orm
    .select({
      blockerId: blockers.blockerId,
      projectCode: blockers.projectCode,
      unitCode: blockers.leadUnit,
      givenOn: blockers.assignedOn,
      dueOn: blockers.firstDueOn,
      answeredOn: blockers.answeredOn,
      closedOn: blockers.closedOn,
      // The red order of supervision, which is written once the day has passed, on every level.
      missedOn: min(blockerSteps.effectiveOn),
    })
    .from(blockers)
    .leftJoin(
      blockerSteps,
      and(eq(blockerSteps.blockerId, blockers.blockerId), isRed, gt(blockerSteps.effectiveOn, blockers.firstDueOn)),
    )
    .where(isNotNull(blockers.firstDueOn))
    .groupBy(blockers.blockerId)
    .prepare(),
)

// Most are given to one unit and answered once, which their rows say; of the others the history tells.
const movedIds = (db: Database) =>
  db.orm
    .select({ blockerId: blockerSteps.blockerId })
    .from(blockerSteps)
    .where(inArray(blockerSteps.step, ['transfer', 'rule', 'reopen']))
    .union(
      db.orm
        .select({ blockerId: blockerSteps.blockerId })
        .from(blockerSteps)
        .where(eq(blockerSteps.step, 'assign'))
        .groupBy(blockerSteps.blockerId)
        .having(gt(count(), 1)),
    )

const answering = ['assign', 'transfer', 'rule', 'answer', 'confirm', 'reopen']

function movedHistories(db: Database): ReadonlyMap<string, readonly AnsweringStep[]> {
  const steps = db.orm
    .select({
      blockerId: blockerSteps.blockerId,
      step: blockerSteps.step,
      on: blockerSteps.effectiveOn,
      unitCode: blockerSteps.unitCode,
      level: blockerSteps.level,
      text: blockerSteps.text,
    })
    .from(blockerSteps)
    .where(and(inArray(blockerSteps.blockerId, movedIds(db)), or(inArray(blockerSteps.step, answering), isRed)))
    .orderBy(asc(blockerSteps.blockerId), asc(blockerSteps.position))
    .all()
  return groupBy(steps, ({ blockerId }): string => blockerId)
}

function movedRounds(db: Database): Map<string, readonly Round[]> {
  const histories = movedHistories(db)
  const clocks = db.orm
    .select({ blockerId: blockers.blockerId, rule: blockers.rule, pauses: blockers.pauses })
    .from(blockers)
    .where(inArray(blockers.blockerId, movedIds(db)))
    .all()
  return new Map(
    clocks.map(({ blockerId, rule, pauses }) => {
      const days = { isWorkingDay, pauses: pauses as readonly Pause[] }
      return [blockerId, roundsOf(histories.get(blockerId) ?? [], rule, days)]
    }),
  )
}

/** The blockers that somebody has or had to answer, each with the times in which somebody had. */
export function judgedBlockers(db: Database): JudgedBlocker[] {
  const histories = movedRounds(db)
  return everyAnswerable(db)
    .all()
    .map(({ blockerId, projectCode, unitCode, givenOn, dueOn, ...row }) => {
      const known = histories.get(blockerId)
      if (known) return { projectCode, rounds: known }
      if (unitCode === null || givenOn === null || dueOn === null) return { projectCode, rounds: [] }
      return { projectCode, rounds: [{ ...row, unitCode, givenOn, dueOn, reason: 'handed', endedOn: null }] }
    })
}
