import type { Dice } from './dice.ts'
import type { Line, Plan, Project } from './fiction.ts'
import { addMonths } from './months.ts'

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n)

/** No plan, a plan of nothing, one with a curve, one whose twelfths and tenths are whole, and one of odd yuan. */
export function imaginePlan(chance: Dice, project: string, year: number): Plan | null {
  const kind = chance.under(10)
  if (kind === 0) return null
  if (kind === 1) return { project, year, yuan: 0n, curve: null }
  if (kind < 5) {
    const curve = Array.from({ length: 12 }, () => BigInt(chance.chance(20) ? 0 : chance.between(1, 400)) * 20_000n)
    return { project, year, yuan: total(curve), curve }
  }
  const yuan = BigInt(chance.between(500, 9000)) * 10_000n + BigInt(chance.chance(30) ? chance.under(10_000) : 0)
  return { project, year, yuan: kind < 8 ? (yuan / 600_000n + 1n) * 600_000n : yuan, curve: null }
}

/** What is due by the end of a month where that is a whole number of yuan. */
function dueBy({ yuan, curve }: Plan, month: string): bigint | undefined {
  const number = Number(month.slice(5))
  if (curve) return total(curve.slice(0, number))
  return (yuan * BigInt(number)) % 12n === 0n ? (yuan * BigInt(number)) / 12n : undefined
}

const gaps = ['none', 'middle', 'sparse', 'never', 'late'] as const

export function monthsOf(chance: Dice, reported: readonly string[], isPatchy: boolean): readonly string[] {
  const gap = isPatchy ? chance.oneOf(gaps) : 'none'
  const at = chance.between(1, 6)
  if (gap === 'never') return []
  if (gap === 'late') return reported.slice(at)
  if (gap === 'sparse') return reported.filter(() => chance.chance(40))
  if (gap === 'middle') return reported.filter((_, each) => each !== at && each !== at + (at % 2))
  return reported
}

/** Makes a project exactly 10 or 30 points late in one month, or one yuan more or less. */
function setOnTheLine(chance: Dice, plan: Plan, months: readonly string[], amounts: bigint[]): void {
  const at = chance.between(1, months.length - 1)
  const due = dueBy(plan, months[at] ?? '')
  if (due === undefined || plan.yuan % 10n !== 0n) return
  const target = due - (plan.yuan / 10n) * chance.oneOf([1n, 3n]) + BigInt(chance.between(-1, 1))
  if (target < 0n) return
  if (total(amounts.slice(0, at)) > target) amounts.fill(0n, 0, at)
  amounts[at] = target - total(amounts.slice(0, at))
}

function amountsOf(chance: Dice, plan: Plan | null, months: readonly string[]): bigint[] {
  const base = Number(plan?.yuan ?? 30_000_000n) / 12
  const pace = chance.oneOf([0, 40, 60, 75, 85, 92, 100, 110])
  const amounts = months.map(() =>
    chance.chance(12) ? 0n : BigInt(Math.round((base * pace * chance.between(50, 150)) / 10_000)),
  )
  if (plan && months.length > 1 && chance.chance(60)) setOnTheLine(chance, plan, months, amounts)
  return amounts
}

/** What is told of a project beside its money, and when. */
interface Story {
  readonly told: string | undefined
  readonly toldStart: string | undefined
  readonly done: string | undefined
  readonly inStatistics: string | undefined
}

function imagineStory(chance: Dice, project: Project, months: readonly string[]): Story {
  // A start that a report tells, mostly in its own month; the registry does not know of it.
  const told = project.actualStart === null && chance.chance(40) ? months[chance.under(12)] : undefined
  const toldStart = told && (chance.chance(25) ? addMonths(told, -chance.between(1, 3)) : told)
  const start = toldStart ?? project.actualStart
  const isDone = chance.chance(12) && start && start < '2025-06' && project.actualCompletion === null
  return {
    told,
    toldStart,
    done: isDone ? months.find((month) => month >= '2025-07') : undefined,
    inStatistics: start && chance.chance(70) ? addMonths(start, chance.between(0, 4)) : undefined,
  }
}

function statisticsOf(chance: Dice, month: string, since: string | undefined): bigint | null {
  if (since === undefined) return chance.chance(15) ? 0n : null
  if (month < since || (month > since && chance.chance(50))) return null
  return 10_000n * BigInt(chance.between(1, 500))
}

export function imagineLines(
  chance: Dice,
  project: Project,
  plans: readonly (Plan | null)[],
  months: readonly string[],
): Line[] {
  const { told, toldStart, done, inStatistics } = imagineStory(chance, project, months)
  return ['2024', '2025'].flatMap((year) => {
    const own = months.filter((month) => month.startsWith(year))
    const amounts = amountsOf(chance, plans.find((plan) => String(plan?.year) === year) ?? null, own)
    return own.map((month, at) => ({
      project: project.code,
      month,
      investedYuan: amounts[at] ?? 0n,
      statisticsYuan: statisticsOf(chance, month, inStatistics),
      actualStart: month === told ? (toldStart ?? null) : null,
      actualCompletion: month === done ? done : null,
    }))
  })
}
