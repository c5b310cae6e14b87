import type { Plan } from '@pianqu/shared/plans/plan.schema.ts'
import { type Random, randomOf } from '../random.ts'
import { yuanPerWan } from '../totals.ts'
import { type AnnualPlan, drawAnnualPlan, spentBefore, totalWanOf } from './annual-plan.ts'
import { lagPoints } from './lag-table.ts'
import type { SeedProject } from './projects.ts'
import { beginWork, type Work, workThrough } from './year-of-work.ts'

export const reportedYears = [2024, 2025] as const

/** What a project planned and spent, in 万元, year by year. */
export interface ProjectLedger {
  readonly seed: SeedProject
  readonly spentBeforeWan: number
  readonly years: Map<number, { readonly plan: AnnualPlan; readonly spentByMonth: readonly number[] }>
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What is left to spend when a year begins. */
function restBefore({ seed, spentBeforeWan, years }: ProjectLedger): number {
  const since = sum([...years.values()].map(({ spentByMonth }) => sum(spentByMonth)))
  return Math.max(0, totalWanOf(seed.project) - spentBeforeWan - since)
}

const completedBefore = ({ project }: SeedProject, year: number): boolean =>
  project.actualCompletion !== null && project.actualCompletion < `${year}`

/** Plans and works through one year of one area, and writes it into the books. */
function keepYear(random: Random, group: readonly ProjectLedger[], areaIndex: number | null, year: number): void {
  const works = new Map<ProjectLedger, Work>()
  for (const ledger of group.filter(({ seed }) => !completedBefore(seed, year))) {
    const rest = restBefore(ledger)
    const plan = drawAnnualPlan(random, ledger.seed.project, year, rest)
    if (plan) works.set(ledger, beginWork(random, ledger.seed.project, plan, year, rest))
  }
  workThrough(random, [...works.values()], year, (month) => lagPoints(areaIndex, year, month))
  for (const [ledger, { plan, spent }] of works) ledger.years.set(year, { plan, spentByMonth: spent })
}

/** Keeps the books of all projects; packages have none, their parts keep them. */
export function keepLedgers(projects: readonly SeedProject[]): ProjectLedger[] {
  const random = randomOf('ledgers')
  const packages = new Set(projects.map(({ project }) => project.packageCode))
  const ledgers = projects
    .filter(({ project }) => !packages.has(project.code))
    .map((seed): ProjectLedger => {
      const spentBeforeWan = spentBefore(random, seed.project, reportedYears[0])
      return { seed, spentBeforeWan, years: new Map() }
    })
  const areaIndexes = [...new Set(ledgers.map(({ seed }) => seed.areaIndex))]
  for (const year of reportedYears) {
    for (const areaIndex of areaIndexes) {
      const group = ledgers.filter(({ seed }) => seed.areaIndex === areaIndex)
      keepYear(random, group, areaIndex, year)
    }
  }
  return ledgers
}

export function plansOf(ledgers: readonly ProjectLedger[]): Plan[] {
  return ledgers.flatMap(({ seed, years }) =>
    [...years].map(([year, { plan }]) => ({
      projectCode: seed.project.code,
      year,
      investmentYuan: plan.planWan * yuanPerWan,
      curveYuan: plan.curveWan?.map((wan) => wan * yuanPerWan) ?? null,
    })),
  )
}
