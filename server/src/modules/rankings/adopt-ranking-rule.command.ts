import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { ruleFaults, startFault } from '@pianqu/shared/rankings/rule-faults.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { firstUnopenedMonth } from '../months/period.facts.ts'
import { ruleVersions } from '../rules/rule.tables.ts'

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
    throw new ProblemError('ranking/rule-frozen', { detail: late, errors })
  }
  const content = { ...rule, reason, byName: actor.name, at }
  tx.orm
    .insert(ruleVersions)
    .values({ kind, code, effectiveMonth, content })
    .onConflictDoUpdate({
      target: [ruleVersions.kind, ruleVersions.code, ruleVersions.effectiveMonth],
      set: { content },
    })
    .run()
  audit({ action: 'ranking-rule.adopt', subject: `ranking-rule:${effectiveMonth}`, detail: { ...rule, reason } })
}
