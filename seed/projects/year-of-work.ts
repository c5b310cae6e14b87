import { allocate } from '@pianqu/shared/money/yuan.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { monthNumber, yearOf } from '@pianqu/shared/time/month.ts'
import type { Random } from '../random.ts'
import { type AnnualPlan, dueByMonth } from './annual-plan.ts'

/** One project in one year while its months are being made up. */
export interface Work {
  readonly project: Project
  readonly plan: AnnualPlan
  readonly due: readonly number[]
  /** More than 1 for the quick, little for those that are stuck. */
  readonly tempo: number
  /** Spending stops here, whatever the area's pace asks for. */
  readonly ceilingWan: number
  /** Fixed months of a project that is completed this year: it ends exactly on its plan. */
  readonly fixed: readonly number[] | null
  readonly spent: number[]
}

/** The month of the year in which spending begins, 13 for not this year. */
function beginsIn(project: Project, year: number): number {
  if (project.stage === 'preparing') return 1
  if (!project.actualStart || yearOf(project.actualStart) > year) return 13
  return yearOf(project.actualStart) < year ? 1 : monthNumber(project.actualStart)
}

function fixedMonths(random: Random, project: Project, planWan: number, year: number): number[] | null {
  const { actualCompletion } = project
  if (!actualCompletion || yearOf(actualCompletion) !== year) return null
  const last = monthNumber(actualCompletion)
  const first = Math.min(last, beginsIn(project, year))
  const weights = Array.from({ length: 12 }, (_, index) =>
    index + 1 < first || index + 1 > last ? 0 : random.int(70, 130),
  )
  return allocate(planWan, weights)
}

export function beginWork(random: Random, project: Project, plan: AnnualPlan, year: number, restWan: number): Work {
  return {
    project,
    plan,
    due: dueByMonth(plan),
    tempo: random.chance(0.06) ? random.between(0.05, 0.35) : Math.exp(0.16 * random.normal()),
    ceilingWan: Math.min(restWan, Math.round(plan.planWan * random.between(1, 1.12))),
    fixed: fixedMonths(random, project, plan.planWan, year),
    spent: [],
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const room = (work: Work): number => Math.max(0, work.ceilingWan - sum(work.spent))

const isActive = (work: Work, month: number, year: number): boolean =>
  !work.fixed && room(work) > 0 && beginsIn(work.project, year) <= month

/** Sites that are late work at the pace that would still bring them home by December. */
function weightIn(random: Random, work: Work, month: number): number {
  const due = work.due[month - 1] ?? 0
  const isLate = sum(work.spent) < sum(work.due.slice(0, month))
  const pace = isLate ? (1.15 * room(work)) / (13 - month) : (0.35 * work.plan.planWan) / 12
  return Math.round(Math.max(due, pace) * work.tempo * random.between(0.8, 1.2) * 100) + 1
}

/** A site that is open costs a little even in a month in which nothing moves. */
const trickle = (work: Work): number => Math.min(room(work), Math.ceil(work.plan.planWan / 400))

/** What a site can take in a month: a few times an even pace, however much its area has to catch up. */
function monthlyRoom(work: Work, month: number): number {
  const left = room(work)
  const evenPace = left / (13 - month)
  return Math.min(left, Math.round(Math.max(2.2 * (work.due[month - 1] ?? 0), 2.2 * evenPace)))
}

/** Shares an amount by weight; what does not fit goes to the others, twice at most. */
function shareOut(rooms: readonly number[], amount: number, weights: readonly number[]): number[] {
  const parts = rooms.map(() => 0)
  let left = amount
  for (let pass = 0; pass < 3 && left > 0; pass += 1) {
    const open = weights.map((weight, index) => ((parts[index] ?? 0) < (rooms[index] ?? 0) ? weight : 0))
    for (const [index, part] of allocate(left, open).entries()) {
      const fitting = Math.min(part, (rooms[index] ?? 0) - (parts[index] ?? 0))
      parts[index] = (parts[index] ?? 0) + fitting
    }
    left = amount - sum(parts)
  }
  return parts
}

/** Fills one month of a group of works so that the group as a whole is as many points behind as told. */
function fillMonth(random: Random, works: readonly Work[], month: number, year: number, behindPoints: number): void {
  const planned = sum(works.map(({ plan }) => plan.planWan))
  const expected = sum(works.map(({ due }) => sum(due.slice(0, month))))
  const before = sum(works.map(({ spent }) => sum(spent)))
  const active = works.filter((work) => isActive(work, month, year))
  const fixed = sum(works.map((work) => work.fixed?.[month - 1] ?? 0)) + sum(active.map(trickle))
  const wanted = Math.round(expected - (behindPoints / 100) * planned) - before - fixed
  const parts = shareOut(
    active.map((work) => Math.max(0, monthlyRoom(work, month) - trickle(work))),
    Math.max(0, wanted),
    active.map((work) => weightIn(random, work, month)),
  )
  const amounts = new Map(active.map((work, index) => [work, trickle(work) + (parts[index] ?? 0)]))
  for (const work of works) work.spent.push(amounts.get(work) ?? work.fixed?.[month - 1] ?? 0)
}

/** Fills January to December (the last months of the current year are never reported, and never shown). */
export function workThrough(
  random: Random,
  works: readonly Work[],
  year: number,
  lagAt: (month: number) => number,
): void {
  for (let month = 1; month <= 12; month += 1) fillMonth(random, works, month, year, lagAt(month))
}
