import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import { defaultIndicators, definitionFor, targetFor } from '@pianqu/shared/indicators/target.ts'
import type { DatedRule } from '@pianqu/shared/rail/coverage-timeline.ts'
import type { RailBasis, railScopes } from '@pianqu/shared/rail/rail.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { cityRules } from '../rules/rule.facts.ts'

export type RailScope = (typeof railScopes)[number]

const indicator = 'rail-800m'

/** Before the first month that has a target, its target is what the past is held against. */
const firstMonth: Month = '2000-01'

/** The policy's target and the categories it is set for, in the month. */
export function railTarget(db: Database, month: Month) {
  const { indicators } = cityRules(db)
  const asked = month < firstMonth ? firstMonth : month
  const target = targetFor(indicators, indicator, asked) ?? targetFor(defaultIndicators, indicator, asked)
  const definition = definitionFor(indicators, indicator, asked)
  if (!target) throw new Error('The rail indicator has no target')
  return { target, definition, categories: definition?.categories ?? areaCategories }
}

/** What the city's figure of ground is of in a month: `all` takes every category into it. */
export function railRule(db: Database, month: Month, scope: RailScope) {
  const { target, categories } = railTarget(db, month)
  return { target, categories: scope === 'all' ? areaCategories : categories }
}

/** Every version of the rule with the day from which it holds, in order; ground alone is held against a target. */
export function railRules(db: Database, scope: RailScope, basis: RailBasis): [DatedRule, ...DatedRule[]] {
  const ruleFrom = (month: Month): DatedRule => {
    const { target, categories } = railRule(db, month, scope)
    return { from: `${month}-01`, categories, target: basis === 'area' ? target : null }
  }
  const later = cityRules(db)
    .indicators.filter(({ code, effectiveMonth }) => code === indicator && effectiveMonth > firstMonth)
    .map(({ effectiveMonth }) => effectiveMonth)
  return [ruleFrom(firstMonth), ...[...new Set(later)].sort().map(ruleFrom)]
}

/** What is to be met from each day on; nothing where the basis has no target. */
export const railTargets = (db: Database, scope: RailScope, basis: RailBasis) =>
  railRules(db, scope, basis).flatMap(({ from, target }) => (target ? [{ from, ...target }] : []))
