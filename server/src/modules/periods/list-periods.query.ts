import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { desc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { owingOf } from '../figures/owing-of.ts'
import { yearData } from '../figures/year-data.query.ts'
import { reportLines } from '../reports/report.tables.ts'

/** From this share of owed lines up a month is fit to be shown first and to be ranked: four fifths. */
export const isMostlyAccepted = ({ accepted, owed }: Pick<Period, 'accepted' | 'owed'>): boolean =>
  owed > 0 && accepted * 5 >= owed * 4

function readPeriods(db: Database): Period[] {
  const months = db.orm
    .selectDistinct({ month: reportLines.month })
    .from(reportLines)
    .orderBy(desc(reportLines.month))
    .all()
  return months.map(({ month }) => {
    const data = yearData(db, yearOf(month))
    const owing = owingOf(data, month)
    const accepted = owing.filter((code) => data.lines.get(code)?.some((line) => line.month === month))
    return { month, accepted: accepted.length, owed: owing.length }
  })
}

const periodsPerRevision = perRevision((db: Database, _key: 'all') => readPeriods(db))

/** Months with figures, newest first. */
export const allPeriods = (db: Database): Period[] => periodsPerRevision(db, 'all')

/** The month that screens open with: the newest that is mostly accepted, else the newest, else the month of today. */
export function currentMonth(db: Database, today: Day): Month {
  const periods = allPeriods(db)
  return (periods.find(isMostlyAccepted) ?? periods[0])?.month ?? monthOfDay(today)
}
