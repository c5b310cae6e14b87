import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { type StoredPeriod, storedPeriod } from '../months/period.facts.ts'
import { lockExceptions, obligations, periods } from '../months/period.tables.ts'

/** Throws common/not-found for a month that was never opened. */
export function getPeriod(tx: Tx, month: Month): StoredPeriod {
  const period = storedPeriod(tx, month)
  if (!period) throw new ProblemError('common/not-found', { detail: `${monthText(month)}还没有开放填报` })
  return period
}

export function addPeriod(
  tx: Tx,
  period: StoredPeriod,
  owed: readonly { readonly projectCode: string; readonly unitCode: string }[],
): void {
  tx.orm.insert(periods).values(period).run()
  for (const { projectCode, unitCode } of owed) {
    tx.orm.insert(obligations).values({ month: period.month, projectCode, unitCode }).run()
  }
}

/** Writes the month back if it is still the one that was read; otherwise somebody else got there first. */
export const savePeriod = (tx: Tx, period: StoredPeriod): StoredPeriod =>
  saveVersion(tx, periods, ['month'], period, period.version)

/** A month as its event tells it. */
export const asTold = ({ month, version, state }: StoredPeriod) => ({
  month,
  version,
  isPublished: !isBeingFilled(state),
})

/** Removes a month with what it asked for; the trail keeps that it was there. */
export function removePeriod(tx: Tx, month: Month): void {
  tx.orm.delete(lockExceptions).where(eq(lockExceptions.month, month)).run()
  tx.orm.delete(obligations).where(eq(obligations.month, month)).run()
  tx.orm.delete(periods).where(eq(periods.month, month)).run()
}

/** Exempts one line of the month. */
export function exempt(
  tx: Tx,
  { month, projectCode }: { readonly month: Month; readonly projectCode: string },
  grant: { readonly reason: string; readonly by: string; readonly at: string },
): void {
  tx.orm
    .update(obligations)
    .set({ exemptReason: grant.reason, exemptBy: grant.by, exemptAt: grant.at })
    .where(and(eq(obligations.month, month), eq(obligations.projectCode, projectCode)))
    .run()
}

/** One line of the month is owed again. */
export function endExemption(
  tx: Tx,
  { month, projectCode }: { readonly month: Month; readonly projectCode: string },
): void {
  tx.orm
    .update(obligations)
    .set({ exemptReason: null, exemptBy: null, exemptAt: null })
    .where(and(eq(obligations.month, month), eq(obligations.projectCode, projectCode)))
    .run()
}
