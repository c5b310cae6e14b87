import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { dueDays } from '@pianqu/shared/periods/due.ts'
import type { previewPeriod as endpoint } from '@pianqu/shared/periods/period.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { calendarNotice, isWorkingDay } from '../months/working-day.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { demandOpenable } from './openable-months.query.ts'
import { registryDuties } from './registry-duties.query.ts'

/** What opening a month would fix. */
export function previewPeriod(
  db: Database,
  { month, dueRule }: BodyOf<typeof endpoint>,
  today: Day,
): ReplyOf<typeof endpoint> {
  demandOpenable(db, month, today)
  const days = dueDays(month, dueRule ?? ruleInForce(db, 'due', month), isWorkingDay)
  const duties = registryDuties(db, month)
  return {
    ...days,
    owed: duties.length,
    units: new Set(duties.map(({ unitCode }) => unitCode)).size,
    notice: calendarNotice([days.dueOn, days.lateUntil]),
  }
}
