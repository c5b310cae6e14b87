import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { races } from './race.tables.ts'

interface Request {
  readonly id: string
  readonly reason: string
}

/** Withdraws a race that was set up wrongly; it stays with the reason. */
export function withdrawRace({ tx, actor, at, audit }: Change, { id, reason }: Request): void {
  const race = tx.orm.select().from(races).where(eq(races.raceId, id)).get()
  if (!race) throw new ProblemError('common/not-found', { detail: '没有这场赛马' })
  if (race.withdrawnAt) throw new ProblemError('race/withdrawn')
  tx.orm
    .update(races)
    .set({ withdrawnBecause: reason, withdrawnByName: actor.name, withdrawnAt: at })
    .where(eq(races.raceId, id))
    .run()
  audit({
    action: 'race.withdraw',
    subject: `race:${id}`,
    movesFigures: false,
    detail: { name: race.name, reason },
  })
}
