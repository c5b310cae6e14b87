import type { LightOverride } from '@pianqu/shared/lights/project-light.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, asc, between, eq, isNotNull, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { quickRows } from '../../db/quick-rows.ts'
import { readingOnly } from '../../db/recorded-reads.ts'
import { lightOverrides } from '../lights/light.tables.ts'
import type { Obligation, StoredPeriod } from '../months/period.facts.ts'
import { obligations, periods } from '../months/period.tables.ts'
import { reportDrafts, reportLines, reports } from '../months/report.tables.ts'
import { plans } from '../plans/plan.tables.ts'
import type { DatedLine, YearLine } from './year-data.ts'

/** The rows that the figures of a year are made of, those of one project where a code is given. */

const monthsOf = (year: number) => [`${year}-01` as Month, `${year}-12` as Month] as const

/** Lines of the year, in order of month and project. */
export const linesIn = (db: Database, year: number, code?: string): YearLine[] =>
  quickRows(
    db,
    db.orm
      .select({
        projectCode: reportLines.projectCode,
        month: reportLines.month,
        investedYuan: reportLines.investedYuan,
        statisticsYuan: reportLines.statisticsYuan,
      })
      .from(reportLines)
      .where(and(between(reportLines.month, ...monthsOf(year)), code ? eq(reportLines.projectCode, code) : undefined))
      .orderBy(asc(reportLines.month), asc(reportLines.projectCode)),
    ([projectCode, month, investedYuan, statisticsYuan]) =>
      ({ projectCode, month, investedYuan, statisticsYuan }) as YearLine,
  )

/** Lines of any year that name a start or a completion, in order of month. */
export const datedLines = (db: Database, code?: string): DatedLine[] =>
  quickRows(
    db,
    db.orm
      .select({
        projectCode: reportLines.projectCode,
        month: reportLines.month,
        actualStart: reportLines.actualStart,
        actualCompletion: reportLines.actualCompletion,
      })
      .from(reportLines)
      .where(
        and(
          or(isNotNull(reportLines.actualStart), isNotNull(reportLines.actualCompletion)),
          code ? eq(reportLines.projectCode, code) : undefined,
        ),
      )
      .orderBy(asc(reportLines.month), asc(reportLines.projectCode)),
    ([projectCode, month, actualStart, actualCompletion]) =>
      ({ projectCode, month, actualStart, actualCompletion }) as DatedLine,
  )

/** Whether anybody's line of the month was accepted. */
export const isReported = ({ orm }: Database, month: Month): boolean =>
  orm.select({ month: reportLines.month }).from(reportLines).where(eq(reportLines.month, month)).limit(1).get() !==
  undefined

/** What was owed in the months of the year that were opened. */
export const obligationsIn = ({ orm }: Database, year: number, code?: string): Obligation[] =>
  orm
    .select()
    .from(obligations)
    .where(and(between(obligations.month, ...monthsOf(year)), code ? eq(obligations.projectCode, code) : undefined))
    .all()

/** Months of the year that were opened or published. */
export const periodsIn = ({ orm }: Database, year: number): Pick<StoredPeriod, 'month' | 'state'>[] =>
  orm
    .select({ month: periods.month, state: periods.state })
    .from(periods)
    .where(between(periods.month, ...monthsOf(year)))
    .all()

/** Lines of the year that were handed in and wait for their review. */
export const waitingIn = ({ orm }: Database, year: number, code?: string): Pick<DatedLine, 'projectCode' | 'month'>[] =>
  readingOnly(['report_drafts:submitted'], () =>
    orm
      .select({ month: reports.month, projectCode: reportDrafts.projectCode })
      .from(reportDrafts)
      .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
      .where(
        and(
          eq(reportDrafts.status, 'submitted'),
          between(reports.month, ...monthsOf(year)),
          code ? eq(reportDrafts.projectCode, code) : undefined,
        ),
      )
      .all(),
  )

/** In force up to its end month, or the month it was ended with. */
const asOverride = ({ byName, lastMonth, ...row }: typeof lightOverrides.$inferSelect): LightOverride => ({
  light: row.light,
  reason: row.reason,
  fromMonth: row.fromMonth,
  untilMonth: lastMonth ?? row.untilMonth,
  by: byName,
})

/** Lights that a person decided, of any year. */
export const overridesOf = (
  { orm }: Database,
  code?: string,
): { readonly projectCode: string; readonly override: LightOverride }[] =>
  orm
    .select()
    .from(lightOverrides)
    .where(code ? eq(lightOverrides.projectCode, code) : undefined)
    .all()
    .map((row) => ({ projectCode: row.projectCode, override: asOverride(row) }))

export const plansIn = ({ orm }: Database, year: number, code?: string) =>
  orm
    .select()
    .from(plans)
    .where(and(eq(plans.year, year), code ? eq(plans.projectCode, code) : undefined))
    .all()
