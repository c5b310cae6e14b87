import { randomUUID } from 'node:crypto'
import type { proposeCorrection as endpoint } from '@pianqu/shared/corrections/correction.contract.ts'
import { valueFault } from '@pianqu/shared/corrections/correction-value.ts'
import { reportChanged } from '@pianqu/shared/events/told.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { corrections } from '../months/correction.tables.ts'
import { storedPeriod } from '../months/period.facts.ts'
import { reportHead } from '../months/report.facts.ts'
import { reportLineStore } from '../months/report-line.store.ts'
import { projectDistrict } from '../projects/project.facts.ts'
import { demandSound } from './demand-sound.query.ts'

interface Request extends BodyOf<typeof endpoint> {
  readonly id: string
}

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** The current report, if this person may correct in it. Throws common/not-found alike for a missing one and others'. */
function openReport({ tx, actor }: Change, id: string) {
  const report = reportHead(tx, id)
  if (!report || (actor.role === 'district' && actor.unitCode !== report.unitCode)) {
    throw new ProblemError('common/not-found', { detail: '没有这份月报，或您无权查看' })
  }
  return report
}

/** A month that is still being filled is mended in its own report. */
function demandCorrectable({ tx }: Change, request: Request, current: ReturnType<typeof openReport>): void {
  const { month, projectCode } = request
  if (storedPeriod(tx, current.month)?.state === 'published') throw new ProblemError('report/published')
  if (month >= current.month) throw faulty('/month', `只能更正${monthText(current.month)}以前的月份`)
  const past = storedPeriod(tx, month)
  if (past && past.state !== 'published') {
    throw new ProblemError('period/wrong-state', { detail: `${monthText(month)}还没有发布，请直接在该月月报中更改` })
  }
  if (projectDistrict(tx, projectCode) !== current.unitCode) {
    throw faulty('/projectCode', `“${projectCode}”不是本单位的项目，请核对项目编码`)
  }
}

function parsedValue({ field, newValue }: Request): string | number | null {
  const empty = newValue === '' ? null : newValue
  const fault = valueFault(field, empty)
  if (fault !== null) throw faulty('/newValue', fault)
  return empty
}

/** Proposes to correct a value of an earlier month; the old value is read here. Returns the correction's id. */
export function proposeCorrection(change: Change, request: Request): string {
  const { tx, actor, at, audit, tell } = change
  const { id, projectCode, month, field, reason } = request
  const current = openReport(change, id)
  demandCorrectable(change, request, current)
  const newValue = parsedValue(request)
  const line = reportLineStore.find(tx, { projectCode, month })
  if (!line && field !== 'investedYuan') {
    throw faulty('/field', `${monthText(month)}没有这个项目的月报，请先更正本月完成投资`)
  }
  const oldValue = line?.[field] ?? null
  if (oldValue === newValue) throw new ProblemError('correction/unchanged')
  demandSound(tx, { projectCode, month, field, newValue })
  const correctionId = randomUUID()
  tx.orm
    .insert(corrections)
    .values({
      correctionId,
      reportId: id,
      projectCode,
      month,
      field,
      oldValue: JSON.stringify(oldValue),
      newValue: JSON.stringify(newValue),
      reason,
      state: 'proposed',
      proposedBy: actor.userId,
      proposedByName: actor.name,
      proposedAt: at,
    })
    .run()
  const detail = { correctionId, month, field, oldValue, newValue, reason }
  audit({
    action: 'correction.propose',
    subject: `report:${id}`,
    movesFigures: false,
    detail: { projectCode, ...detail },
  })
  audit({ action: 'correction.propose', subject: `project:${projectCode}`, movesFigures: false, detail })
  tell(reportChanged(current))
  return correctionId
}
