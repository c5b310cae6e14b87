import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { accountById } from './find-account.query.ts'
import { stepOfCode } from './one-time-code.ts'
import { secondFactorOf } from './second-factor.facts.ts'
import { secondFactors } from './second-factor.tables.ts'

/** Begins a second factor, which opens nothing before it is confirmed. Throws account/has-second-factor where one is in use. */
export function beginSecondFactor({ tx, actor, recordedAt, audit }: Change, secret: string): void {
  const { userId, username } = actor
  if (secondFactorOf(tx, userId)?.confirmedAt) throw new ProblemError('account/has-second-factor')
  const values = { secret, begunAt: recordedAt, confirmedAt: null, lastStep: 0 }
  tx.orm
    .insert(secondFactors)
    .values({ userId, ...values })
    .onConflictDoUpdate({ target: secondFactors.userId, set: values })
    .run()
  audit({ action: 'account.begin-second-factor', subject: `account:${username}`, movesFigures: false })
}

/** Confirms the one that was begun by a code of it. Throws auth/wrong-code. */
export function confirmSecondFactor({ tx, actor, recordedAt, audit }: Change, code: string, now: Date): void {
  const { userId, username } = actor
  const begun = secondFactorOf(tx, userId)
  if (!begun || begun.confirmedAt !== null) throw new ProblemError('account/has-second-factor')
  const step = stepOfCode(begun.secret, code, { now, lastStep: begun.lastStep })
  if (step === undefined) throw new ProblemError('auth/wrong-code')
  tx.orm
    .update(secondFactors)
    .set({ confirmedAt: recordedAt, lastStep: step })
    .where(eq(secondFactors.userId, userId))
    .run()
  audit({ action: 'account.confirm-second-factor', subject: `account:${username}`, movesFigures: false })
}

/** Uses a code up, in the write that lets its holder in. Throws auth/wrong-code where it is wrong or has been used. */
export function takeCode(
  { tx }: Change,
  userId: string,
  { code, now }: { readonly code: string; readonly now: Date },
): void {
  const factor = secondFactorOf(tx, userId)
  const step = factor && stepOfCode(factor.secret, code, { now, lastStep: factor.lastStep })
  if (step === undefined) throw new ProblemError('auth/wrong-code')
  tx.orm.update(secondFactors).set({ lastStep: step }).where(eq(secondFactors.userId, userId)).run()
}

/** Takes somebody's second factor away, whose telephone is lost. Throws common/not-found where there is none. */
export function dropSecondFactor({ tx, audit }: Change, userId: string): void {
  const account = accountById(tx, userId)
  if (!account || !secondFactorOf(tx, userId)) throw new ProblemError('common/not-found')
  tx.orm.delete(secondFactors).where(eq(secondFactors.userId, userId)).run()
  const { username, unitCode } = account
  audit({
    action: 'account.drop-second-factor',
    subject: `account:${username}`,
    detail: { unitCode },
    movesFigures: false,
  })
}
