import { coversLine } from '@pianqu/shared/periods/lock-exception.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { addMonths, type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import { and, desc, eq, isNotNull, max, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'
import { lockExceptions, obligations, periods } from './period.tables.ts'
import { reportLines } from './report.tables.ts'

export type StoredPeriod = typeof periods.$inferSelect
export type Obligation = typeof obligations.$inferSelect

const byMonth = rowsBy(periods, ['month'])

/** The month as it was opened or published; undefined for one that only came in by import. */
export const storedPeriod = (db: Database, month: Month): StoredPeriod | undefined => byMonth.first(db, { month })

const owedIn = rowsBy(obligations, ['month'])

/** What was owed when the month opened, by project. */
export const obligationsOf = (db: Database, month: Month): Map<string, Obligation> =>
  new Map(owedIn.all(db, { month }).map((row) => [row.projectCode, row]))

const owedByUnit = rowsBy(obligations, ['month', 'unitCode'])

/** The same of one unit. */
export const dutiesOf = (db: Database, month: Month, unitCode: string): Map<string, Obligation> =>
  new Map(owedByUnit.all(db, { month, unitCode }).map((row) => [row.projectCode, row]))

const exemptRows = statement((orm) =>
  orm
    .select({ projectCode: obligations.projectCode })
    .from(obligations)
    .where(and(eq(obligations.month, sql.placeholder('month')), isNotNull(obligations.exemptReason)))
    .prepare(),
)

/** Projects whose line of a month was exempted. */
export const exemptIn = (db: Database, month: Month): ReadonlySet<string> =>
  new Set(
    exemptRows(db)
      .all({ month })
      .map(({ projectCode }) => projectCode),
  )

const exceptionsIn = rowsBy(lockExceptions, ['month'], desc(lockExceptions.grantedAt))

export const exceptionsOf = (db: Database, month: Month) => exceptionsIn.all(db, { month })

/** Whether an exception covers a line of the month at an instant. */
export function isExcepted(
  db: Database,
  month: Month,
  at: string,
): (line: { readonly unitCode: string; readonly projectCode: string }) => boolean {
  const exceptions = exceptionsOf(db, month)
  return (line) => exceptions.some((exception) => coversLine(exception, line, at))
}

const publishedRows = statement((orm) =>
  orm
    .select({ month: periods.month, number: snapshots.number })
    .from(periods)
    .innerJoin(snapshots, eq(snapshots.month, periods.month))
    .where(eq(periods.state, 'published'))
    .orderBy(snapshots.month, snapshots.position)
    .prepare(),
)

/** Published months, each with its newest snapshot. */
export const publishedMonths = (db: Database): Map<Month, string> =>
  new Map(
    publishedRows(db)
      .all()
      .map(({ month, number }) => [month, number]),
  )

export const newestPublishedMonth = (db: Database): Month | null => [...publishedMonths(db).keys()].at(-1) ?? null

/** The month after the newest published one; the month of today where none is published. */
export function firstUnpublishedMonth(db: Database, today: Day): Month {
  const newest = newestPublishedMonth(db)
  return newest ? addMonths(newest, 1) : monthOfDay(today)
}

const newestRows = statement((orm) => ({
  opened: orm
    .select({ month: max(periods.month) })
    .from(periods)
    .prepare(),
  reported: orm
    .select({ month: max(reportLines.month) })
    .from(reportLines)
    .prepare(),
}))

/** The first month that nobody has opened and nothing was reported of; `null` where there is no month at all. */
export function firstUnopenedMonth(db: Database): Month | null {
  const { opened, reported } = newestRows(db)
  const newest = [opened.get()?.month, reported.get()?.month]
    .flatMap((month) => month ?? [])
    .sort()
    .at(-1)
  return newest ? addMonths(newest as Month, 1) : null
}
