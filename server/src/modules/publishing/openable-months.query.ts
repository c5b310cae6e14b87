import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type MonthRange, openableMonths, whyNotOpenable } from '@pianqu/shared/periods/openable-months.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOf, monthOfDay } from '@pianqu/shared/time/month.ts'
import { max, min } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { periods } from '../months/period.tables.ts'
import { reportLines } from '../months/report.tables.ts'
import { plans } from '../plans/plan.tables.ts'

const edges = statement((orm) => ({
  opened: orm
    .select({ month: max(periods.month) })
    .from(periods)
    .prepare(),
  reported: orm
    .select({ first: min(reportLines.month), last: max(reportLines.month) })
    .from(reportLines)
    .prepare(),
  planned: orm
    .select({ year: min(plans.year) })
    .from(plans)
    .prepare(),
}))

const sorted = (months: readonly (string | null | undefined)[]): Month[] =>
  months.flatMap((month) => (month ? [month as Month] : [])).sort()

/** From the first month with data to the next one that can be filled in. */
export function openableRange(db: Database, today: Day): MonthRange {
  const { opened, reported, planned } = edges(db)
  const [lines, year] = [reported.get(), planned.get()?.year]
  return openableMonths({
    firstWithData: sorted([lines?.first, year ? monthOf(year, 1) : null])[0] ?? null,
    newest: sorted([opened.get()?.month, lines?.last]).at(-1) ?? null,
    current: monthOfDay(today),
  })
}

/** Throws period/out-of-range for a month before all data, or after the next one that can be filled in. */
export function demandOpenable(db: Database, month: Month, today: Day): void {
  const why = whyNotOpenable(month, openableRange(db, today))
  if (why) throw new ProblemError('period/out-of-range', { detail: why })
}
