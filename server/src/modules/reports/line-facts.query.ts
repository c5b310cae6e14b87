import { actualDates } from '@pianqu/shared/months/actual-dates.ts'
import type { ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { LineCheckRule } from '@pianqu/shared/reports/line-check-rule.schema.ts'
import { type CheckedLine, checkLine, type Finding } from '@pianqu/shared/reports/line-checks.ts'
import { addMonths, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, asc, eq, getTableColumns, lt, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { amongPlaceheld } from '../../db/matching.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { yearData } from '../figures/year-data.query.ts'
import { contentOf } from '../months/line-content.ts'
import { reportLines } from '../months/report.tables.ts'

/** What is known beside a line and cannot be typed. */
export interface LineFacts {
  readonly figure: ProjectFigure | undefined
  readonly previous: ReportContent | null
  /** The last progress that was reported in any month before. */
  readonly lastProgressBasisPoints: number | null
  readonly ytdBeforeYuan: number
  readonly investedBeforeYuan: number
  readonly recentYuan: readonly { readonly month: Month; readonly investedYuan: number | null }[]
  readonly actualStart: Month | null
  readonly actualCompletion: Month | null
}

type Line = Pick<typeof reportLines.$inferSelect, 'month' | 'investedYuan'>

const sum = (lines: readonly Line[]): number => lines.reduce((total, { investedYuan }) => total + investedYuan, 0)

const ofThese = amongPlaceheld(reportLines.projectCode, 'codes')

const linesBefore = statement((orm) => {
  const { projectCode, month, investedYuan, progressBasisPoints } = getTableColumns(reportLines)
  return {
    earlier: orm
      .select({ projectCode, month, investedYuan, progressBasisPoints })
      .from(reportLines)
      .where(and(lt(month, sql.placeholder('month')), ofThese))
      // By its key: in order of month the whole city would be gone through.
      .orderBy(asc(projectCode), asc(month))
      .prepare(),
    last: orm
      .select()
      .from(reportLines)
      .where(and(eq(month, sql.placeholder('before')), ofThese))
      .orderBy(asc(projectCode))
      .prepare(),
  }
})

/** What is known of these projects before the month, by code. */
export function lineFacts(db: Database, month: Month, codes: readonly string[]): (code: string) => LineFacts {
  const before = addMonths(month, -1)
  const asked = { month, before, codes: JSON.stringify(codes) }
  const { earlier: earlierRows, last: lastRows } = linesBefore(db)
  const earlier = groupBy(earlierRows.all(asked), (row) => row.projectCode)
  const lastMonth = lastRows.all(asked)
  const last = new Map(lastMonth.map((row) => [row.projectCode, contentOf(row)]))
  const { byCode } = monthFigures(db, month)
  const { dates } = yearData(db, yearOf(month))
  const recent = Array.from({ length: 12 }, (_, index) => addMonths(month, index - 12))
  const factsOf = (code: string): LineFacts => {
    const lines = earlier.get(code) ?? []
    const byMonth = new Map(lines.map((line) => [line.month, line.investedYuan]))
    const figure = byCode.get(code)
    const dated = figure && actualDates(figure.project, dates.get(code) ?? [], before)
    return {
      figure,
      previous: last.get(code) ?? null,
      lastProgressBasisPoints: lines.findLast((line) => line.progressBasisPoints !== null)?.progressBasisPoints ?? null,
      ytdBeforeYuan: sum(lines.filter((line) => yearOf(line.month) === yearOf(month))),
      investedBeforeYuan: sum(lines),
      recentYuan: recent.map((each) => ({ month: each, investedYuan: byMonth.get(each) ?? null })),
      actualStart: dated?.actualStart ?? null,
      actualCompletion: dated?.actualCompletion ?? null,
    }
  }
  const known = new Map<string, LineFacts>()
  return (code) => {
    const facts = known.get(code) ?? factsOf(code)
    known.set(code, facts)
    return facts
  }
}

interface Said {
  readonly projectCode: string
  readonly content: ReportContent
}

function isUnderConstruction(content: ReportContent, facts: LineFacts, month: Month): boolean {
  const start = content.actualStart ?? facts.actualStart
  return start !== null && start <= month && (content.actualCompletion ?? facts.actualCompletion) === null
}

/** The findings about a line, asked of the shared rules. */
export function findingsOf(
  { projectCode, content }: Said,
  facts: LineFacts,
  { month, rule }: { readonly month: Month; readonly rule: LineCheckRule },
): Finding[] {
  const line: CheckedLine = {
    projectCode,
    month,
    content,
    previous: facts.previous,
    lastProgressBasisPoints: facts.lastProgressBasisPoints,
    ytdBeforeYuan: facts.ytdBeforeYuan,
    investedBeforeYuan: facts.investedBeforeYuan,
    totalInvestmentYuan: facts.figure?.project.totalInvestmentYuan ?? 0,
    recentYuan: facts.recentYuan.map(({ investedYuan }) => investedYuan),
    isUnderConstruction: isUnderConstruction(content, facts, month),
  }
  return checkLine(line, rule)
}
