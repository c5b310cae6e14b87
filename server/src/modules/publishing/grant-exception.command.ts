import { randomUUID } from 'node:crypto'
import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { lockExceptions } from '../months/period.tables.ts'
import { exceptionUnits } from './exception-units.ts'
import { asTold, getPeriod } from './period.repository.ts'

interface Request {
  readonly month: Month
  readonly unitCode?: string | undefined
  readonly projectCode?: string | undefined
  readonly reason: string
  /** An instant, with any offset. */
  readonly until: string
}

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** Lets a unit, a project or one line be written in a closed month until an instant; returns its id. */
export function grantException({ tx, actor, at, audit, tell }: Change, request: Request): string {
  const { month, unitCode, projectCode, reason } = request
  const period = getPeriod(tx, month)
  if (period.state === 'published') throw new ProblemError('report/published', { detail: `${monthText(month)}已发布` })
  if (!unitCode && !projectCode) throw faulty('/unitCode', '请说明放开的单位或项目')
  const until = new Date(request.until).toISOString()
  if (until <= at) throw faulty('/until', '截止时刻须晚于现在')
  const units = exceptionUnits(tx, month, request)
  if (units.length === 0) throw new ProblemError('common/not-found', { detail: '这个月没有这样的应报项目' })
  const exceptionId = randomUUID()
  tx.orm
    .insert(lockExceptions)
    .values({
      exceptionId,
      month,
      unitCode: unitCode ?? null,
      projectCode: projectCode ?? null,
      reason,
      grantedBy: actor.userId,
      grantedByName: actor.name,
      grantedAt: at,
      until,
    })
    .run()
  const scope = { ...(unitCode ? { unitCode } : {}), ...(projectCode ? { projectCode } : {}) }
  const detail = { exceptionId, month, ...scope, reason, until }
  audit({ action: 'period.except', subject: `period:${month}`, movesFigures: false, detail })
  if (projectCode) audit({ action: 'period.except', subject: `project:${projectCode}`, movesFigures: false, detail })
  tell(periodChanged(asTold(period), units))
  return exceptionId
}
