import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { addMonths, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { firstUnpublishedMonth } from '../months/period.facts.ts'
import { getOverride, saveOverride } from './light.repository.ts'

interface Request {
  readonly code: string
  readonly overrideId: string
  readonly reason: string
}

/** Ends an override early; it goes on holding for what is published. Throws light/override-ended where it is over. */
export function endLightOverride({ tx, actor, at, today, audit }: Change, { code, overrideId, reason }: Request): void {
  const override = getOverride(tx, code, overrideId)
  const lastMonth = addMonths(firstUnpublishedMonth(tx, today), -1)
  if (override.lastMonth !== null || override.untilMonth <= lastMonth) {
    const detail = `这项人工灯号到${monthText(override.lastMonth ?? override.untilMonth)}为止，已经结束`
    throw new ProblemError('light/override-ended', { detail })
  }
  saveOverride(tx, { ...override, lastMonth, endedByName: actor.name, endedAt: at, endReason: reason })
  const detail = { overrideId, light: override.light, lastMonth, reason }
  audit({ action: 'light.end-override', subject: `project:${code}`, detail })
}
