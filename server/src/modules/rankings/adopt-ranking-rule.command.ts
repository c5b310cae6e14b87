import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { ruleFaults, startFault } from '@pianqu/shared/rankings/rule-faults.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { firstUnopenedMonth } from '../months/period.facts.ts'
import { insertDraft, nextEdition } from '../rules/rule.writes.ts'

interface Request extends RankingRule {
  readonly reason: string
}

const kind = 'ranking'
const code = 'monthly-index'

/** Throws common/malformed with every fault of a version. */
export function demandSoundRule(rule: RankingRule, under = ''): void {
  const errors = ruleFaults(rule).map((fault) => ({ ...fault, pointer: `${under}${fault.pointer}` }))
  if (errors[0]) throw new ProblemError('common/malformed', { detail: errors[0].message, errors })
}

/** Adopts a version of the monthly index from a month that has not been opened; until then it may be replaced. */
export function adoptRankingRule({ tx, actor, at, today, audit }: Change, { reason, ...rule }: Request): void {
  demandSoundRule(rule)
  const { effectiveMonth } = rule
  const late = startFault(effectiveMonth, firstUnopenedMonth(tx) ?? monthOfDay(today))
  if (late) {
    const errors = [{ pointer: '/effectiveMonth', code: 'custom', message: late }]
    throw new ProblemError('rule/too-early', { detail: late, errors })
  }
  const { effectiveMonth: _month, ...content } = rule
  insertDraft(tx, {
    ...{ ruleId: randomUUID(), kind, code, effectiveMonth, content, basis: reason, baseEdition: 0 },
    ...{ state: 'adopted', edition: nextEdition(tx, { kind, code }) },
    ...{ draftedBy: actor.name, draftedAt: at, decidedBy: actor.name, decidedAt: at },
  })
  audit({ action: 'ranking-rule.adopt', subject: `ranking-rule:${effectiveMonth}`, detail: { ...rule, reason } })
}
