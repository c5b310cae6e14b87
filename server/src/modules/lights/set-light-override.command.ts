import { randomUUID } from 'node:crypto'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { setLightOverride as endpoint } from '@pianqu/shared/lights/light-override.contract.ts'
import { overlaps, spanFault } from '@pianqu/shared/lights/light-override.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { firstUnpublishedMonth, newestPublishedMonth } from '../months/period.facts.ts'
import { projectDistrict } from '../projects/project.facts.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { addOverride, overridesOf } from './light.repository.ts'

interface Request extends BodyOf<typeof endpoint> {
  readonly code: string
}

/** Decides a project's light by hand and returns the id of the decision; what is published stays as it is. */
export function setLightOverride({ tx, actor, at, today, audit }: Change, request: Request): string {
  const { code, light, reason, untilMonth } = request
  if (projectDistrict(tx, code) === undefined)
    throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的项目` })
  const fromMonth = request.fromMonth ?? firstUnpublishedMonth(tx, today)
  const published = newestPublishedMonth(tx)
  const fault = spanFault({ fromMonth, untilMonth }, published, lightRuleAt(tx, fromMonth))
  if (fault) {
    const pointer = published !== null && fromMonth <= published ? '/fromMonth' : '/untilMonth'
    throw new ProblemError('common/malformed', { detail: fault, errors: [{ pointer, code: 'custom', message: fault }] })
  }
  const other = overridesOf(tx, code).find(({ fromMonth: from, untilMonth: until, lastMonth }) =>
    overlaps({ fromMonth: from, untilMonth: lastMonth ?? until }, { fromMonth, untilMonth }),
  )
  if (other) {
    throw new ProblemError('light/override-exists', {
      detail: `${monthText(other.fromMonth)}至${monthText(other.lastMonth ?? other.untilMonth)}已有人工灯号，请先提前结束再重新确定`,
    })
  }
  const overrideId = randomUUID()
  addOverride(tx, {
    overrideId,
    projectCode: code,
    light,
    reason,
    fromMonth,
    untilMonth,
    byId: actor.userId,
    byName: actor.name,
    at,
    lastMonth: null,
    endedByName: null,
    endedAt: null,
    endReason: null,
  })
  const detail = { overrideId, light, fromMonth, untilMonth, reason }
  audit({ action: 'light.override', subject: `project:${code}`, detail })
  return overrideId
}
