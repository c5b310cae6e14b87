import { applyRule, type RuleWorld } from '@pianqu/shared/adjustments/apply-rule.ts'
import type { YearOutcome } from '@pianqu/shared/adjustments/outcome.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentExemptions, areaCandidates } from '../areas/adjustment.tables.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allWatches } from '../areas/area-watch.facts.ts'
import { adjustmentRuleAt } from '../rules/rule.facts.ts'
import { stateNowOn } from './list-state.ts'
import { yearScores } from './year-scores.facts.ts'

/** Everything that a rule looks at. Candidates are those who may still be admitted. */
export function ruleWorld(db: Database): RuleWorld {
  const areas = allAreas(db)
  const registered = new Set(areas.map(({ code }) => code))
  return {
    areas,
    candidates: db.orm
      .select()
      .from(areaCandidates)
      .where(eq(areaCandidates.isOpen, true))
      .all()
      .filter(({ code }) => !registered.has(code)),
    scores: yearScores(db),
    exemptions: db.orm.select().from(adjustmentExemptions).all(),
  }
}

/** The rule in force on a day; null until the city adopts one. */
export const ruleInForce = (db: Database, day: Day) => adjustmentRuleAt(db, monthOfDay(day))

/** What the rule in force says about a year, as the list stands today; null without a rule. */
export function outcomesOf(db: Database, year: number, today: Day): YearOutcome | null {
  const rule = ruleInForce(db, today)
  if (!rule) return null
  const watches = allWatches(db)
  const areas = new Map(allAreas(db).map((area) => [area.code, area]))
  return applyRule(rule.content, year, ruleWorld(db), ({ code }) => {
    const area = areas.get(code)
    return area ? stateNowOn(area, watches, today) : { state: 'candidate', sinceYear: null }
  })
}
