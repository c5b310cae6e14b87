import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { isActive } from '@pianqu/shared/periods/lock-exception.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { exceptionsOf } from '../months/period.facts.ts'
import { lockExceptions } from '../months/period.tables.ts'
import { exceptionUnits } from './exception-units.ts'
import { asTold, getPeriod } from './period.repository.ts'

interface Request {
  readonly month: Month
  readonly exceptionId: string
}

/** From this instant on; one that was granted in this very millisecond has to have lasted for one. */
const endOf = (grantedAt: string, at: string): string =>
  at > grantedAt ? at : new Date(Date.parse(grantedAt) + 1).toISOString()

/** Ends a lock exception before its time. */
export function endException({ tx, at, audit, tell }: Change, { month, exceptionId }: Request): void {
  const found = exceptionsOf(tx, month).find((each) => each.exceptionId === exceptionId)
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项放开' })
  if (!isActive(found, at)) throw new ProblemError('period/exception-over')
  const ended = endOf(found.grantedAt, at)
  tx.orm.update(lockExceptions).set({ until: ended }).where(eq(lockExceptions.exceptionId, exceptionId)).run()
  const { unitCode, projectCode, reason, until } = found
  const scope = { ...(unitCode ? { unitCode } : {}), ...(projectCode ? { projectCode } : {}) }
  const detail = { exceptionId, month, ...scope, reason, until: ended, before: until }
  audit({ action: 'period.end-exception', subject: `period:${month}`, movesFigures: false, detail })
  if (projectCode) {
    audit({ action: 'period.end-exception', subject: `project:${projectCode}`, movesFigures: false, detail })
  }
  tell(periodChanged(asTold(getPeriod(tx, month)), exceptionUnits(tx, month, found)))
}
