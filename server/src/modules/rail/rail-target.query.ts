import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import type { Target } from '@pianqu/shared/number/ratio.ts'
import type { DatedRule } from '@pianqu/shared/rail/coverage-timeline.ts'
import type { RailBasis, railScopes } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { firstMonth, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { indicatorAt, reachAt, startsOf, targetAt } from '../rules/rule.facts.ts'

export type RailScope = (typeof railScopes)[number]

const indicator = 'rail-800m'

/** A share is what coverage is held against: the indicator cannot be judged by a schedule. */
function demandTarget(target: Target | null): Target {
  if (!target) throw new Error('The rail indicator has no target')
  return target
}

/** The policy's target, the categories it is set for and how far a station reaches, in the month. */
export function railTarget(db: Database, month: Month) {
  return {
    target: demandTarget(targetAt(db, indicator, month)),
    categories: indicatorAt(db, indicator, month).categories ?? areaCategories,
    radiusMetres: reachAt(db, month),
  }
}

/** What the city's figure of ground is of in a month: `all` takes every category into it. */
export function railRule(db: Database, month: Month, scope: RailScope) {
  const { categories: judged, ...rule } = railTarget(db, month)
  return { ...rule, judged, categories: scope === 'all' ? areaCategories : judged }
}

export interface RailRule extends DatedRule {
  readonly radiusMetres: number
}

/** Every version of the rule with the day from which it holds, in order; ground alone is held against a target. */
export function railRules(db: Database, scope: RailScope, basis: RailBasis): [RailRule, ...RailRule[]] {
  const ruleFrom = (month: Month): RailRule => {
    const { target, ...rule } = railRule(db, month, scope)
    return { from: `${month}-01`, ...rule, target: basis === 'area' ? target : null }
  }
  const later = [...startsOf(db, 'indicator', indicator), ...startsOf(db, 'rail-reach')].filter(
    (month) => month > firstMonth,
  )
  return [ruleFrom(firstMonth), ...[...new Set(later)].sort().map(ruleFrom)]
}

/** What is to be met from each day on; nothing where the basis has no target. */
export const railTargets = (db: Database, scope: RailScope, basis: RailBasis) =>
  railRules(db, scope, basis).flatMap(({ from, target }) => (target ? [{ from, ...target }] : []))

/** How far a station reaches from each day on. */
export const railReaches = (db: Database) =>
  startsOf(db, 'rail-reach').map((month) => ({ from: `${month}-01` as Day, metres: reachAt(db, month) }))
