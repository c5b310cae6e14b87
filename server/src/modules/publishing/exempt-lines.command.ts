import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { obligationsOf } from '../months/period.facts.ts'
import { missingLines } from './missing-lines.query.ts'
import { asTold, exempt, getPeriod, savePeriod } from './period.repository.ts'

interface Request {
  readonly month: Month
  readonly unitCode?: string | undefined
  readonly projectCode?: string | undefined
  readonly reason: string
}

/** Exempts what a unit or a project still owes for the month, and returns how many lines. */
export function exemptLines({ tx, actor, at, audit, tell }: Change, request: Request): number {
  const { month, unitCode, projectCode, reason } = request
  const period = getPeriod(tx, month)
  if (period.state === 'published') throw new ProblemError('report/published', { detail: `${monthText(month)}已发布` })
  if (!unitCode && !projectCode) throw new ProblemError('common/malformed', { detail: '请说明免报的单位或项目' })
  const named = [...obligationsOf(tx, month).values()].filter(
    (duty) => (!unitCode || duty.unitCode === unitCode) && (!projectCode || duty.projectCode === projectCode),
  )
  if (named.length === 0) throw new ProblemError('common/not-found', { detail: '这个月没有这样的应报项目' })
  const missing = new Set(missingLines(tx, month))
  const open = named.filter((duty) => missing.has(duty.projectCode))
  if (open.length === 0) throw new ProblemError('report/locked', { detail: '所选项目已接收或已免报' })
  for (const duty of open) {
    exempt(tx, duty, { reason, by: actor.name, at })
    audit({ action: 'period.exempt', subject: `project:${duty.projectCode}`, detail: { month, reason } })
  }
  tell(periodChanged(asTold(savePeriod(tx, period))))
  const scope = { ...(unitCode ? { unitCode } : {}), ...(projectCode ? { projectCode } : {}) }
  audit({ action: 'period.exempt', subject: `period:${month}`, detail: { ...scope, reason, exempted: open.length } })
  return open.length
}
