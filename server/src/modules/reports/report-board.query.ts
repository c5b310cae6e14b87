import type { Actor } from '@pianqu/shared/access/access.ts'
import { boardMonthOf } from '@pianqu/shared/periods/board-month.ts'
import { boardState, daysLate, isOnTime } from '@pianqu/shared/reports/board-state.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { countLines, reportStatus } from '@pianqu/shared/reports/report-standing.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { storedPeriod } from '../months/period.facts.ts'
import { periods } from '../months/period.tables.ts'
import { countedStandings } from '../months/report.facts.ts'
import { reports } from '../months/report.tables.ts'
import { lastLines } from '../trail/list-trail.query.ts'
import { allUnits } from '../units/unit.facts.ts'
import { mayOpenReport } from './report-scope.ts'

/** The month the board opens with: the newest that is being filled, else the newest that was opened. */
export function boardMonth(db: Database): Month | undefined {
  return boardMonthOf(db.orm.select().from(periods).orderBy(desc(periods.month)).all())
}

/** The reports of a month that this person may open, in the order of their units. */
export function reportBoard(db: Database, month: Month, { actor, today }: { actor: Actor; today: Day }): BoardRow[] {
  const period = storedPeriod(db, month)
  if (!period?.dueOn) return []
  const { dueOn, state: periodState } = period
  const lines = groupBy(countedStandings(db, month), ({ reportId }) => reportId)
  const changes = lastLines(
    db,
    [...lines.keys()].map((reportId) => `report:${reportId}`),
  )
  const order = new Map(allUnits(db).map(({ code, name }, index) => [code, { name, index }]))
  const place = ({ unitCode }: { readonly unitCode: string }) => order.get(unitCode)?.index ?? 0
  return db.orm
    .select()
    .from(reports)
    .where(eq(reports.month, month))
    .all()
    .filter(({ unitCode }) => mayOpenReport(actor, unitCode))
    .sort((a, b) => place(a) - place(b))
    .map(({ reportId, unitCode, firstSubmittedOn, submittedAt, version }): BoardRow => {
      const mine = lines.get(reportId) ?? []
      const status = reportStatus(mine)
      return {
        id: reportId,
        month,
        unitCode,
        unitName: order.get(unitCode)?.name ?? unitCode,
        status,
        state: boardState({
          status,
          periodState,
          dueOn,
          wasSubmitted: firstSubmittedOn !== null,
          monthEnded: today > lastDayOf(month),
          today,
        }),
        counts: countLines(mine),
        isOnTime: isOnTime(firstSubmittedOn, dueOn),
        submittedAt,
        version,
        lateDays: daysLate(firstSubmittedOn, dueOn, today),
        changed: changes.get(`report:${reportId}`) ?? null,
      }
    })
}
