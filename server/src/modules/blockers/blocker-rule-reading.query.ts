import { blockerLevelNames, blockerLevels } from '@pianqu/shared/blockers/blocker.schema.ts'
import { dueDayOf } from '@pianqu/shared/blockers/blocker-clock.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'

/** Until when each level would have to answer what is assigned on the first day of the month. */
export function blockerRuleReading(db: Database, { month }: ReadingQuestion): Reading {
  const rule = ruleInForce(db, 'blocker', month)
  const first: Day = `${month}-01`
  return {
    sums: [{ name: '沉默视为受理', text: `${rule.acceptDays}个工作日` }],
    rows: blockerLevels.map((level) => ({
      code: level,
      name: blockerLevelNames[level],
      text: `${first}交办的，${dueDayOf(level, first, rule, { isWorkingDay, pauses: [] })}到期`,
    })),
  }
}
