import { emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { type Month, monthNumber, monthOf, monthsBetween, monthsOfYearTo } from '@pianqu/shared/time/month.ts'
import { type Random, randomOf } from '../random.ts'
import { yuanPerWan } from '../totals.ts'
import { dueByMonth, totalWanOf } from './annual-plan.ts'
import { imageProgressOf, preparationOf } from './image-progress.ts'
import { type ProjectLedger, reportedYears } from './ledger.ts'
import { hasHandedIn, lastReportedBy } from './october.ts'
import { drawHabits, type Habits } from './reporting-habits.ts'
import { noTrouble, wordsIn } from './troubles.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What a project has come to by the end of a month, in 万元. */
interface Standing {
  readonly month: Month
  readonly investedWan: number
  readonly yearWan: number
  readonly totalWan: number
  readonly nextDueWan: number
  /** More of the year's plan is owed by now than a light forgives. */
  readonly isFarBehind: boolean
}

/** A share of the plan of the year, as the usual rule has it. */
const farBehind = 0.3

/** A project that has not been completed stays below this, however much was spent. */
const almostDone = 9_850

function progressOf({ seed: { project } }: ProjectLedger, standing: Standing, habits: Habits): number {
  const { actualStart, actualCompletion } = project
  if (!actualStart || actualStart > standing.month) return 0
  if (actualCompletion && actualCompletion <= standing.month) return 10_000
  const share = Math.min(1, standing.totalWan / Math.max(1, totalWanOf(project)))
  return Math.min(almostDone, Math.round((10_000 * share ** habits.progressBend) / 10) * 10)
}

/** 入统 follows the money a little short of it, once the statistics office has the project in its list. */
function statisticsOf({ seed: { project } }: ProjectLedger, standing: Standing, habits: Habits): number | null {
  const { actualStart } = project
  if (!actualStart || actualStart > standing.month) return null
  const isIn = monthsBetween(actualStart, standing.month) >= habits.statisticsAfter
  return isIn ? Math.floor((standing.yearWan * habits.statisticsPercent) / 100) * yuanPerWan : 0
}

function imageOf({ seed: { project } }: ProjectLedger, { month }: Standing, progress: number): string {
  if (project.actualStart && project.actualStart <= month) return imageProgressOf(project.category, progress)
  const start = project.actualStart ?? project.plannedStart
  return preparationOf(start ? monthsBetween(month, start) : 24)
}

const hasCome = (date: Month | null, month: Month): boolean => date !== null && date <= month

function wordsOf({ month, isFarBehind }: Standing, { trouble, lag }: Habits) {
  const said = wordsIn(trouble, month)
  return said === noTrouble && isFarBehind ? lag : said
}

function lineOf(ledger: ProjectLedger, standing: Standing, habits: Habits, random: Random): ReportLine {
  const { project } = ledger.seed
  const { month, investedWan } = standing
  const progressBasisPoints = progressOf(ledger, standing, habits)
  const isDone = hasCome(project.actualCompletion, month)
  return {
    ...emptyContent,
    projectCode: project.code,
    month,
    investedYuan: investedWan * yuanPerWan,
    progressBasisPoints,
    imageProgress: imageOf(ledger, standing, progressBasisPoints),
    statisticsYuan: statisticsOf(ledger, standing, habits),
    fundsArrivedYuan: Math.round(investedWan * habits.fundsShare * random.between(0.7, 1.3)) * yuanPerWan,
    forecastYuan: isDone ? 0 : Math.round(standing.nextDueWan * random.between(0.85, 1.1)) * yuanPerWan,
    actualStart: hasCome(project.actualStart, month) ? project.actualStart : null,
    actualCompletion: isDone ? project.actualCompletion : null,
    ...(isDone ? noTrouble : wordsOf(standing, habits)),
    note: month === project.actualCompletion ? '本月完成竣工验收' : null,
  }
}

/** The standings of one year; a project completed before it began has none, it owes no more lines. */
function standingsOf({ seed: { project }, spentBeforeWan, years }: ProjectLedger, year: number): Standing[] {
  if (project.actualCompletion && project.actualCompletion < monthOf(year, 1)) return []
  const last: Month = year === 2025 ? lastReportedBy(project.districtCode) : monthOf(year, 12)
  const books = years.get(year)
  const earlier = sum([...years].filter(([other]) => other < year).map(([, { spentByMonth }]) => sum(spentByMonth)))
  const due = books ? dueByMonth(books.plan) : []
  return monthsOfYearTo(last).map((month) => {
    const number = monthNumber(month)
    const yearWan = sum(books?.spentByMonth.slice(0, number) ?? [])
    return {
      month,
      investedWan: books?.spentByMonth[number - 1] ?? 0,
      yearWan,
      totalWan: spentBeforeWan + earlier + yearWan,
      nextDueWan: due[number] ?? 0,
      isFarBehind: sum(due.slice(0, number)) - yearWan > (books?.plan.planWan ?? 0) * farBehind,
    }
  })
}

/** All lines month by month, as they would have come in. */
export function reportLinesOf(ledgers: readonly ProjectLedger[]): ReportLine[] {
  const [random, words] = [randomOf('lines'), randomOf('words of lines')]
  const lines = ledgers.flatMap((ledger) => {
    const habits = drawHabits(random, words, ledger.seed.project)
    const standings = reportedYears.flatMap((year) => standingsOf(ledger, year))
    const said = standings.map((standing) => lineOf(ledger, standing, habits, random))
    return said.filter(({ month }) => month < '2025-10' || hasHandedIn(ledger.seed.project.districtCode))
  })
  return lines.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
}
