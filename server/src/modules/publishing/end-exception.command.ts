import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { isActive } from '@pianqu/shared/periods/lock-exception.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { exceptionsOf } from '../months/period.facts.ts'
import { lockExceptions } from '../months/period.tables.ts'
import { exceptionUnits } from './exception-units.ts'
import { getPeriod } from './period.repository.ts'

interface Request {
  readonly month: Month
  readonly exceptionId: string
}

/** Ends a lock exception before its time: from this instant on. */
export function endException({ tx, at, audit, tell }: Change, { month, exceptionId }: Request): void {
  const found = exceptionsOf(tx, month).find((each) => each.exceptionId === exceptionId)
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项放开' })
  if (!isActive(found, at)) throw new ProblemError('period/exception-over')
  tx.orm.update(lockExceptions).set({ until: at }).where(eq(lockExceptions.exceptionId, exceptionId)).run()
  const { unitCode, projectCode, reason, until } = found
  const scope = { ...(unitCode ? { unitCode } : {}), ...(projectCode ? { projectCode } : {}) }
  const detail = { exceptionId, month, ...scope, reason, until: at, before: until }
  audit({ action: 'period.end-exception', subject: `period:${month}`, movesFigures: false, detail })
  if (projectCode) {
    audit({ action: 'period.end-exception', subject: `project:${projectCode}`, movesFigures: false, detail })
  }
  tell(periodChanged(getPeriod(tx, month), exceptionUnits(tx, month, found)))
}
