import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { obligationsOf } from '../months/period.facts.ts'
import { asTold, endExemption as endOne, getPeriod, savePeriod } from './period.repository.ts'

interface Request {
  readonly month: Month
  readonly unitCode?: string | undefined
  readonly projectCode?: string | undefined
  readonly reason: string
}

/** Lets a unit or a project owe again what it was exempted from, and returns how many lines. */
export function endExemption({ tx, audit, tell }: Change, request: Request): number {
  const { month, unitCode, projectCode, reason } = request
  const period = getPeriod(tx, month)
  if (period.state === 'published') throw new ProblemError('report/published', { detail: `${monthText(month)}已发布` })
  if (!unitCode && !projectCode)
    throw new ProblemError('common/malformed', { detail: '请说明收回哪个单位或项目的免报' })
  const exempt = [...obligationsOf(tx, month).values()].filter(
    (duty) =>
      duty.exemptReason !== null &&
      (!unitCode || duty.unitCode === unitCode) &&
      (!projectCode || duty.projectCode === projectCode),
  )
  if (exempt.length === 0) throw new ProblemError('common/not-found', { detail: '所选项目这个月没有免报' })
  for (const { projectCode: code, exemptReason } of exempt) {
    endOne(tx, { month, projectCode: code })
    const detail = { month, reason, before: exemptReason }
    audit({ action: 'period.end-exemption', subject: `project:${code}`, detail })
  }
  tell(periodChanged(asTold(savePeriod(tx, period))))
  const scope = { ...(unitCode ? { unitCode } : {}), ...(projectCode ? { projectCode } : {}) }
  const detail = { ...scope, reason, exempted: exempt.length }
  audit({ action: 'period.end-exemption', subject: `period:${month}`, detail })
  return exempt.length
}
