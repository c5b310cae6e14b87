import { allocate } from '@pianqu/shared/money/yuan.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { addMonths, type Month, monthNumber, monthOf, monthsBetween, yearOf } from '@pianqu/shared/time/month.ts'
import type { Random } from '../random.ts'
import { yuanPerWan } from '../totals.ts'

/** A year of a project in 万元, the unit its office plans in. */
export interface AnnualPlan {
  readonly planWan: number
  /** Where the plan was spread over months; without it a twelfth is due each month. */
  readonly curveWan: readonly number[] | null
}

const winter = [0.45, 0.4, 0.8, 0.95, 1.05, 1.15, 1.15, 1.15, 1.2, 1.2, 1.25, 1.25]

/** Twelve all but equal parts; plain arithmetic, because every project asks for them again and again. */
const evenMonths = (planWan: number): number[] =>
  Array.from({ length: 12 }, (_, index) => Math.floor(planWan / 12) + (index < planWan % 12 ? 1 : 0))

/** What was due in each month, January to December. */
export const dueByMonth = ({ planWan, curveWan }: AnnualPlan): readonly number[] => curveWan ?? evenMonths(planWan)

/** The months of the year in which the project was meant to be under way. */
function firstMonth(project: Project, year: number): number {
  const start =
    project.actualStart && project.actualStart < monthOf(year, 1) ? project.actualStart : project.plannedStart
  if (!start || yearOf(start) > year) return 13
  return yearOf(start) < year ? 1 : monthNumber(start)
}

const lastMonth = (completion: Month, year: number): number =>
  yearOf(completion) === year ? monthNumber(completion) : 12

function drawCurve(random: Random, planWan: number, first: number, last: number): number[] {
  const weights = winter.map((weight, index) =>
    index + 1 < first || index + 1 > Math.max(first, last) ? 0 : Math.round(1000 * weight * random.between(0.85, 1.15)),
  )
  return allocate(planWan, weights)
}

/** How much of what is left a year takes on: all in the last year, otherwise its share of the months to come. */
function shareOfRest(random: Random, project: Project, year: number): number {
  const first = firstMonth(project, year)
  if (first > 12) return project.stage === 'preparing' && random.chance(0.35) ? random.between(0.004, 0.02) : 0
  const end = project.plannedCompletion ?? monthOf(year + 2, 6)
  const from = monthOf(year, first)
  if (end <= monthOf(year, 12)) return random.between(0.93, 1)
  const months = Math.max(1, monthsBetween(from, addMonths(end, 1)))
  return Math.min(0.95, ((13 - first) / months) * random.between(0.8, 1.05))
}

const curveChance = (project: Project, year: number): number =>
  project.plannedStart !== null && yearOf(project.plannedStart) === year ? 0.72 : 0.33

/** The plan of a year over what is still to be spent; `null` where nothing was planned. */
export function drawAnnualPlan(random: Random, project: Project, year: number, restWan: number): AnnualPlan | null {
  const planWan = Math.round((restWan * shareOfRest(random, project, year)) / 10) * 10
  if (planWan <= 0) return null
  const begins = firstMonth(project, year)
  const first = begins > 12 ? 1 : begins
  const last = lastMonth(project.plannedCompletion ?? monthOf(year + 2, 6), year)
  const hasCurve = random.chance(curveChance(project, year))
  return { planWan, curveWan: hasCurve ? drawCurve(random, planWan, first, last) : null }
}

export const totalWanOf = (project: Project): number => Math.floor(project.totalInvestmentYuan / yuanPerWan)

/** What had been spent before a year by a project that began earlier, as if it had gone to plan. */
export function spentBefore(random: Random, project: Project, year: number): number {
  const { actualStart, actualCompletion } = project
  const planned = project.plannedCompletion
  const january = monthOf(year, 1)
  if (!actualStart || actualStart >= january) return 0
  const end = actualCompletion ?? planned ?? addMonths(actualStart, 30)
  if (end < january) return totalWanOf(project)
  const length = Math.max(1, monthsBetween(actualStart, addMonths(end, 1)))
  const share = Math.min(1, monthsBetween(actualStart, january) / length)
  return Math.floor(totalWanOf(project) * share ** 1.15 * random.between(0.85, 0.97))
}
