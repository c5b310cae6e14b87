import { nextAutomaticStep, type Watched } from '@pianqu/shared/blockers/automatic-steps.ts'
import type { ClockDays } from '@pianqu/shared/blockers/blocker-clock.ts'
import { blockerChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, like, max } from 'drizzle-orm'
import type { Change, Tx } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { saveVersion } from '../../db/save-version.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import { blockerSteps, blockers, supervisions } from './blocker.tables.ts'
import { groundOf } from './blocker-place.query.ts'
import { newestNumberFirst } from './number-order.facts.ts'

export type StoredBlocker = typeof blockers.$inferSelect
export type StoredStep = typeof blockerSteps.$inferSelect
export type StoredSupervision = typeof supervisions.$inferSelect

export const noSuchBlocker = () => new ProblemError('common/not-found', { detail: '没有这件堵点' })

export const noSuchCause = () => new ProblemError('common/not-found', { detail: '没有这个共同原因' })

export const blockerById = (db: Database, id: string): StoredBlocker | undefined =>
  db.orm.select().from(blockers).where(eq(blockers.blockerId, id)).get()

/** The days that count for a blocker. */
export const clockDaysOf = ({ pauses }: Pick<StoredBlocker, 'pauses'>): ClockDays => ({ isWorkingDay, pauses })

/** The orders of supervision about the days that are running. */
function supervisedOf(db: Database, { blockerId, since }: StoredBlocker): StoredSupervision['colour'][] {
  if (since === null) return []
  return db.orm
    .select({ colour: supervisions.colour })
    .from(supervisions)
    .where(and(eq(supervisions.blockerId, blockerId), eq(supervisions.since, since)))
    .all()
    .map(({ colour }) => colour)
}

export const watchedOf = (db: Database, blocker: StoredBlocker): Watched => ({
  ...blocker,
  supervised: supervisedOf(db, blocker),
})

/** Writes a blocker back, with the day on which something happens next by itself. Throws common/stale. */
export function saveBlocker({ tx }: Pick<Change, 'tx'>, blocker: StoredBlocker, version: number): StoredBlocker {
  const nextOn = nextAutomaticStep(watchedOf(tx, blocker), clockDaysOf(blocker))?.on ?? null
  return saveVersion(tx, blockers, ['blockerId'], { ...blocker, nextOn }, version)
}

type NewStep = Omit<StoredStep, 'position' | 'at' | 'handedOn' | 'text' | 'proof'> &
  Partial<Pick<StoredStep, 'handedOn' | 'text' | 'proof'>>

/** Adds a step to the history of a blocker. */
export function addStep(tx: Tx, at: string, step: NewStep): void {
  const last = tx.orm
    .select({ position: max(blockerSteps.position) })
    .from(blockerSteps)
    .where(eq(blockerSteps.blockerId, step.blockerId))
    .get()
  tx.orm
    .insert(blockerSteps)
    .values({ ...step, position: (last?.position ?? 0) + 1, at })
    .run()
}

/** Everybody whom a blocker concerns. */
function unitsOf(db: Database, blocker: StoredBlocker): string[] {
  const { leadUnit, coUnits, raiserUnit } = blocker
  return [...new Set([leadUnit, ...coUnits, raiserUnit, ...groundOf(db, blocker)].flatMap((unit) => unit ?? []))]
}

export const tellOf = ({ tx, tell }: Pick<Change, 'tx' | 'tell'>, blocker: StoredBlocker): void =>
  tell(blockerChanged({ id: blocker.blockerId }, unitsOf(tx, blocker)))

const numbered = (prefix: string, year: string, last: string | undefined): string =>
  `${prefix}-${year}-${String(Number(last?.split('-').at(-1) ?? 0) + 1).padStart(4, '0')}`

/** The next `DD-2025-0058` of the year in which a blocker is raised. */
export function nextBlockerNumber(tx: Tx, on: Day): string {
  const year = on.slice(0, 4)
  const last = tx.orm
    .select({ number: blockers.number })
    .from(blockers)
    .where(like(blockers.number, `DD-${year}-%`))
    .orderBy(...newestNumberFirst(blockers.number))
    .limit(1)
    .get()
  return numbered('DD', year, last?.number)
}

/** The next `DB-2025-0012` of the year in which an order takes effect. */
export function nextSupervisionNumber(tx: Tx, on: Day): string {
  const year = on.slice(0, 4)
  const last = tx.orm
    .select({ number: supervisions.number })
    .from(supervisions)
    .where(like(supervisions.number, `DB-${year}-%`))
    .orderBy(...newestNumberFirst(supervisions.number))
    .limit(1)
    .get()
  return numbered('DB', year, last?.number)
}
