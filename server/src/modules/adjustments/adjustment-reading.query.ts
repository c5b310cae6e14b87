import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { dryRun } from '@pianqu/shared/adjustments/dry-run.ts'
import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { adjustmentRuleAt } from '../rules/rule.facts.ts'
import { ruleWorld } from './rule-world.query.ts'
import { scoredYears } from './year-scores.facts.ts'

/** What a rule makes of every year that has scores, as if it had been in force all along. */
export function adjustmentReading(db: Database, { month }: ReadingQuestion): Reading {
  const rule = adjustmentRuleAt(db, month)
  const years = scoredYears(db)
  const outcomes = rule ? dryRun(rule.content, years, ruleWorld(db)).flatMap((year) => year.outcomes) : []
  return {
    sums: [
      { name: '可比年度', text: `${years.length}年` },
      { name: '调整', text: `${outcomes.length}项` },
    ],
    rows: outcomes.map(({ year, areaCode, name, kind, sentence }) => ({
      code: `${year} ${areaCode}`,
      name: `${year}年 ${name}`,
      text: adjustmentKindNames[kind],
      why: sentence,
    })),
  }
}
