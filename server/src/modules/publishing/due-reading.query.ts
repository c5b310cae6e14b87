import { dueDays } from '@pianqu/shared/periods/due.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { reports } from '../months/report.tables.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

function standing(day: Day | null, { dueOn, lateUntil }: ReturnType<typeof dueDays>): string {
  if (day === null) return '没有报'
  if (day <= dueOn) return `${day}报，按时`
  return day <= lateUntil ? `${day}报，迟报` : `${day}报，逾期`
}

/** When the reports of a month are due, and how each district kept to it. */
export function dueReading(db: Database, { month }: ReadingQuestion): Reading {
  const days = dueDays(month, ruleInForce(db, 'due', month), isWorkingDay)
  const names = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const rows = db.orm.select().from(reports).where(eq(reports.month, month)).all()
  const count = (isMeant: (day: Day | null) => boolean) => rows.filter((row) => isMeant(row.firstSubmittedOn)).length
  return {
    sums: [
      { name: '截止', text: days.dueOn },
      { name: '迟报至', text: days.lateUntil },
      { name: '按时', text: `${count((day) => day !== null && day <= days.dueOn)}个单位` },
    ],
    rows: rows.map(({ unitCode, firstSubmittedOn }) => ({
      code: unitCode,
      name: names.get(unitCode) ?? unitCode,
      text: standing(firstSubmittedOn, days),
    })),
  }
}
