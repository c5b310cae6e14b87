import { type ProjectMonth, projectMonthFields } from '@pianqu/shared/boards/project.contract.ts'
import { restatedFields } from '@pianqu/shared/boards/restated-fields.ts'
import { emptyContent, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import { expectedYuan, type ScheduledPlan } from '@pianqu/shared/plans/schedule.ts'
import { addMonths, type Month, monthNumber, monthOf, yearOf } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, asc, eq, gte, lt, lte, sql, sum } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { allPeriods } from '../figures/list-periods.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { approvedCorrections } from '../months/correction.facts.ts'
import { reportLines } from '../months/report.tables.ts'
import { firstPublished, publishedYtd } from '../snapshots/published-figures.facts.ts'
import { publishedMonthsOf } from '../snapshots/snapshot.facts.ts'

const linesOfYear = statement((orm) =>
  orm
    .select()
    .from(reportLines)
    .where(
      and(
        eq(reportLines.projectCode, sql.placeholder('code')),
        gte(reportLines.month, sql.placeholder('from')),
        lte(reportLines.month, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(reportLines.month))
    .prepare(),
)

const investedBefore = statement((orm) =>
  orm
    .select({ yuan: sum(reportLines.investedYuan).mapWith(Number) })
    .from(reportLines)
    .where(and(eq(reportLines.projectCode, sql.placeholder('code')), lt(reportLines.month, sql.placeholder('before'))))
    .prepare(),
)

/** What was reported of a project in years before the month's, in yuan. */
export const investedBeforeYear = (db: Database, code: string, month: Month): number =>
  investedBefore(db).get({ code, before: monthOf(yearOf(month), 1) })?.yuan ?? 0

function plannedOf(plan: ScheduledPlan | null, month: Month): Pick<ProjectMonth, 'planYuan' | 'expectedYuan'> {
  if (!plan) return { planYuan: null, expectedYuan: null }
  const upTo = expectedYuan(plan, month)
  const before = monthNumber(month) === 1 ? 0 : expectedYuan(plan, addMonths(month, -1))
  return { planYuan: upTo - before, expectedYuan: upTo }
}

type Line = typeof reportLines.$inferSelect

type Shown = Partial<ReportContent> & Pick<ProjectMonth, 'investedYuan'>

const shownOf = (content: ReportContent): Shown => ({
  ...Object.fromEntries(projectMonthFields.map((field) => [field, content[field]])),
  investedYuan: content.investedYuan,
})

function reportedOf(db: Database, line: Line | undefined): Shown & Pick<ProjectMonth, 'source'> {
  if (!line) return { ...shownOf(emptyContent), source: null }
  return { ...shownOf(line), source: sourceRef(db, 'reports', line, 'investedYuan') }
}

type Said = Pick<ProjectMonth, 'publishedYuan' | 'publishedSnapshot' | 'restated' | 'publishedYtd' | 'isCorrectable'>

interface Once {
  readonly month: Month
  readonly line: Line | undefined
  readonly ytdYuan: number
}

/** What was first published of each month, where something else stands now. */
function restatedOf(db: Database, code: string, year: { readonly from: Month; readonly to: Month }) {
  const corrections = groupBy(approvedCorrections(db, { code, ...year }), ({ month }) => month)
  const published = publishedMonthsOf(db, code, year.from, year.to)
  const settled = new Set(
    allPeriods(db)
      .filter(({ state }) => state === 'published' || state === 'imported')
      .map(({ month }) => month),
  )
  return ({ month, line, ytdYuan }: Once): Said => {
    const first = published.get(month)
    const restated = restatedFields({
      content: line ?? null,
      corrections: corrections.get(month) ?? [],
      first: first ? { snapshot: first.number, investedYuan: first.investedYuan } : null,
    })
    const invested = restated.find(({ field, snapshot }) => field === 'investedYuan' && snapshot !== null)
    const { published: publishedYtdYuan } = line ? publishedYtd(firstPublished(db, month), { code, ytdYuan }) : {}
    return {
      publishedYuan: typeof invested?.was === 'number' ? invested.was : null,
      publishedSnapshot: invested?.snapshot ?? null,
      isCorrectable: settled.has(month),
      ...(restated.length > 0 && { restated }),
      ...(publishedYtdYuan && { publishedYtd: publishedYtdYuan }),
    }
  }
}

/** A month whose line may not be read yet: what was planned, and nothing that was reported. */
export const untold = ({ month, planYuan, expectedYuan }: ProjectMonth): ProjectMonth => ({
  month,
  planYuan,
  expectedYuan,
  ...shownOf(emptyContent),
  investedYuan: null,
  publishedYuan: null,
  publishedSnapshot: null,
  ytdYuan: null,
  light: null,
  source: null,
})

/** January to December of the month's year: plan, reported line, light and source of each. */
export function projectMonths(db: Database, code: string, plan: ScheduledPlan | null, until: Month): ProjectMonth[] {
  const months = Array.from({ length: 12 }, (_, index) => monthOf(yearOf(until), index + 1))
  const lines = new Map(
    linesOfYear(db)
      .all({ code, from: months[0], to: months[11] })
      .map((line) => [line.month, line]),
  )
  const said = restatedOf(db, code, { from: monthOf(yearOf(until), 1), to: monthOf(yearOf(until), 12) })
  let ytdYuan = 0
  return months.map((month) => {
    const line = lines.get(month)
    ytdYuan += line?.investedYuan ?? 0
    return {
      month,
      ...plannedOf(plan, month),
      ...reportedOf(db, line),
      ...said({ month, line, ytdYuan }),
      ytdYuan: line ? ytdYuan : null,
      light: month <= until ? (monthFigures(db, month).byCode.get(code)?.light.light ?? null) : null,
    }
  })
}
