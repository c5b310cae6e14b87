import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import type { LightOverride } from '@pianqu/shared/lights/project-light.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import type { Plan } from '@pianqu/shared/plans/plan.schema.ts'
import type { Membership } from '@pianqu/shared/projects/membership.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, asc, eq, gte, isNotNull, lte, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { clusters } from '../clusters/cluster.tables.ts'
import { lightOverrides } from '../lights/light.tables.ts'
import type { Obligation } from '../months/period.facts.ts'
import { obligations, periods } from '../months/period.tables.ts'
import { reportDrafts, reportLines, reports } from '../months/report.tables.ts'
import { plans } from '../plans/plan.tables.ts'
import { allMemberships } from '../projects/membership.facts.ts'
import { projects } from '../projects/project.tables.ts'

export interface YearLine {
  readonly projectCode: string
  readonly month: Month
  readonly investedYuan: number
  readonly statisticsYuan: number | null
}

export interface DatedLine {
  readonly projectCode: string
  readonly month: Month
  readonly actualStart: Month | null
  readonly actualCompletion: Month | null
}

/** Everything that figures of a year are computed from, read once per change of the data. */
export interface YearData {
  readonly year: number
  readonly areas: readonly Area[]
  readonly clusters: ReadonlyMap<string, Cluster>
  /** As the registry has them today. */
  readonly projects: readonly Project[]
  /** In which cluster each project is since when. */
  readonly memberships: ReadonlyMap<string, readonly Membership[]>
  readonly plans: ReadonlyMap<string, Plan & { readonly originalYuan: number }>
  /** Lines of the year, in order of month. */
  readonly lines: ReadonlyMap<string, readonly YearLine[]>
  /** Lines of any year that name a start or completion, in order of month. */
  readonly dates: ReadonlyMap<string, readonly DatedLine[]>
  /** Codes of projects with a plan or a line in the year. */
  readonly active: ReadonlySet<string>
  /** What was owed in the months of the year that were opened, by project. */
  readonly obligations: ReadonlyMap<Month, ReadonlyMap<string, Obligation>>
  /** Months of the year that were opened and are not published: their figures are of the accepted lines alone. */
  readonly beingFilled: ReadonlySet<Month>
  /** Months of the year of which anybody's line was accepted. */
  readonly reported: ReadonlySet<Month>
  /** Projects whose line was handed in and waits for its review, by month. */
  readonly pending: ReadonlyMap<Month, ReadonlySet<string>>
  /** Lights that a person decided, of any year, by project. */
  readonly overrides: ReadonlyMap<string, readonly LightOverride[]>
}

/** In force up to its end month, or the month it was ended with. */
const asOverride = ({ byName, lastMonth, ...row }: typeof lightOverrides.$inferSelect): LightOverride => ({
  light: row.light,
  reason: row.reason,
  fromMonth: row.fromMonth,
  untilMonth: lastMonth ?? row.untilMonth,
  by: byName,
})

function readYear(db: Database, year: number): YearData {
  const { orm } = db
  const lines = orm
    .select({
      projectCode: reportLines.projectCode,
      month: reportLines.month,
      investedYuan: reportLines.investedYuan,
      statisticsYuan: reportLines.statisticsYuan,
    })
    .from(reportLines)
    .where(and(gte(reportLines.month, `${year}-01` as Month), lte(reportLines.month, `${year}-12` as Month)))
    .orderBy(asc(reportLines.month))
    .all()
  const dates = orm
    .select({
      projectCode: reportLines.projectCode,
      month: reportLines.month,
      actualStart: reportLines.actualStart,
      actualCompletion: reportLines.actualCompletion,
    })
    .from(reportLines)
    .where(or(isNotNull(reportLines.actualStart), isNotNull(reportLines.actualCompletion)))
    .orderBy(asc(reportLines.month))
    .all()
  const owed = orm
    .select()
    .from(obligations)
    .where(and(gte(obligations.month, `${year}-01` as Month), lte(obligations.month, `${year}-12` as Month)))
    .all()
  const opened = orm
    .select({ month: periods.month, state: periods.state })
    .from(periods)
    .where(and(gte(periods.month, `${year}-01` as Month), lte(periods.month, `${year}-12` as Month)))
    .all()
  const waiting = orm
    .select({ month: reports.month, projectCode: reportDrafts.projectCode })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(
      and(
        eq(reportDrafts.status, 'submitted'),
        gte(reports.month, `${year}-01` as Month),
        lte(reports.month, `${year}-12` as Month),
      ),
    )
    .all()
  const decided = orm.select().from(lightOverrides).all()
  const yearPlans = orm.select().from(plans).where(eq(plans.year, year)).all()
  return {
    year,
    areas: allAreas(db),
    clusters: new Map(
      orm
        .select()
        .from(clusters)
        .all()
        .map((cluster) => [cluster.code, cluster]),
    ),
    projects: orm.select().from(projects).orderBy(asc(projects.code)).all(),
    memberships: allMemberships(db),
    plans: new Map(yearPlans.map((plan) => [plan.projectCode, plan])),
    lines: groupBy(lines, ({ projectCode }) => projectCode),
    dates: groupBy(dates, ({ projectCode }) => projectCode),
    active: new Set([...yearPlans, ...lines].map(({ projectCode }) => projectCode)),
    obligations: new Map(
      [...groupBy(owed, ({ month }) => month)].map(([month, rows]) => [
        month,
        new Map(rows.map((row) => [row.projectCode, row])),
      ]),
    ),
    beingFilled: new Set(opened.flatMap(({ month, state }) => (isBeingFilled(state) ? [month] : []))),
    reported: new Set(lines.map(({ month }) => month)),
    pending: new Map(
      [...groupBy(waiting, ({ month }) => month)].map(([month, rows]) => [
        month,
        new Set(rows.map(({ projectCode }) => projectCode)),
      ]),
    ),
    overrides: new Map(
      [...groupBy(decided, ({ projectCode }) => projectCode)].map(([code, rows]) => [code, rows.map(asOverride)]),
    ),
  }
}

/** The data of a year, remembered until something changes. */
export const yearData = perRevision(readYear, 4)
