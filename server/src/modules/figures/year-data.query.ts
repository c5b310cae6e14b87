import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { cityRegistry } from './city-registry.query.ts'
import { lineKey, type YearData } from './year-data.ts'
import { followYear } from './year-data-after.query.ts'
import { datedLines, linesIn, obligationsIn, overridesOf, periodsIn, plansIn, waitingIn } from './year-rows.query.ts'

function readYear(db: Database, year: number): YearData {
  const lines = linesIn(db, year)
  const yearPlans = plansIn(db, year)
  const opened = periodsIn(db, year)
  return {
    year,
    ...cityRegistry(db),
    plans: new Map(yearPlans.map((plan) => [plan.projectCode, plan])),
    lines: groupBy(lines, ({ projectCode }) => projectCode),
    dates: groupBy(datedLines(db), ({ projectCode }) => projectCode),
    active: new Set([...yearPlans, ...lines].map(({ projectCode }) => projectCode)),
    obligations: new Map(
      [...groupBy(obligationsIn(db, year), ({ month }) => month)].map(([month, rows]) => [
        month,
        new Map(rows.map((row) => [row.projectCode, row])),
      ]),
    ),
    beingFilled: new Set(opened.flatMap(({ month, state }) => (isBeingFilled(state) ? [month] : []))),
    reported: new Set(lines.map(({ month }) => month)),
    pending: new Map(waitingIn(db, year).map(({ projectCode, month }) => [lineKey(projectCode, month as Month), true])),
    overrides: new Map(
      [...groupBy(overridesOf(db), ({ projectCode }) => projectCode)].map(([code, rows]) => [
        code,
        rows.map(({ override }) => override),
      ]),
    ),
  }
}

/** The data of a year, kept as long as it holds and followed where lines, plans, duties or decisions of single projects change. */
export const yearData = perRevision(readYear, 4, followYear)
