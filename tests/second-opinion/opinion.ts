import type { Batch, Fiction, Plan, Project } from './fiction.ts'
import { type Fraction, fraction, isBelow, minus, nothing, over, plus, times } from './fraction.ts'
import { addMonths, lastDay, monthsApart, monthsBetween } from './months.ts'

export type Light = 'green' | 'yellow' | 'red'
export type Shown = Light | 'grey' | 'pending' | 'exempt' | null

/** What is thought of one project in one month. */
export interface Verdict {
  readonly project: Project
  readonly isHead: boolean
  /** It is counted in sums: itself and not through its package or its parts. */
  readonly counts: boolean
  readonly state: 'accepted' | 'submitted' | 'missing' | 'exempt' | 'not-owed'
  readonly planYuan: bigint | null
  readonly ytdYuan: bigint | null
  readonly expected: Fraction | null
  /** In points; null where there is no plan above 0. */
  readonly behind: Fraction | null
  readonly components: Readonly<Record<string, Light>>
  readonly computed: Light | null
  readonly light: Shown
}

const worse: readonly Light[] = ['green', 'yellow', 'red']
const worst = (lights: readonly Light[]): Light | null =>
  lights.reduce<Light | null>(
    (found, each) => (found === null || worse.indexOf(each) > worse.indexOf(found) ? each : found),
    null,
  )

/** §5: what was owed and not submitted is grey, and what waits for review has a mark of its own. */
const waiting: Partial<Record<Verdict['state'], Shown>> = { missing: 'grey', submitted: 'pending' }

const hundred = fraction(100n)

export const progressLight = (behind: Fraction): Light =>
  isBelow(behind, fraction(10n)) ? 'green' : isBelow(fraction(30n), behind) ? 'red' : 'yellow'

/** §5: the curve's cumulative value, else plan × m/12. */
function expectedBy({ yuan, curve }: Plan, month: string): Fraction {
  const number = Number(month.slice(5))
  if (!curve) return fraction(yuan * BigInt(number), 12n)
  let sum = 0n
  for (let at = 0; at < number; at += 1) sum += curve[at] ?? 0n
  return fraction(sum)
}

/** §5: not started in its planned month and the one after is yellow, from the third on red. */
function startLight(plannedStart: string | null, isStarted: boolean, month: string): Light | undefined {
  if (isStarted) return 'green'
  if (plannedStart === null) return undefined
  const late = monthsApart(plannedStart, month)
  return late < 0 ? 'green' : late < 2 ? 'yellow' : 'red'
}

function statisticsLight(start: string | undefined, isIn: boolean, month: string): Light | undefined {
  if (start === undefined) return undefined
  const since = monthsApart(start, month)
  return isIn || since === 0 ? 'green' : since <= 2 ? 'yellow' : 'red'
}

export function bondLight(spent: Fraction, expected: Fraction): Light {
  if (!isBelow(spent, expected)) return 'green'
  return isBelow(times(expected, fraction(30n, 100n)), minus(expected, spent)) ? 'red' : 'yellow'
}

/** §5: linear over six months counted from the month after issue. */
export function shareDue(day: string, month: string): Fraction {
  const age = Math.max(0, Math.min(6, monthsApart(day.slice(0, 7), month)))
  return fraction(BigInt(age), 6n)
}

/** §7: a movement takes effect on its day; what was first allocated holds from the day of issue. */
export function allocatedTo({ allocations, moves }: Fiction, project: string, { code }: Batch, day: string): bigint {
  let yuan = 0n
  for (const each of allocations) if (each.batch === code && each.project === project) yuan += each.yuan
  for (const each of moves) {
    if (each.batch !== code || each.day > day) continue
    if (each.from === project) yuan -= each.yuan
    if (each.to === project) yuan += each.yuan
  }
  return yuan
}

export class Opinion {
  readonly city: Fiction
  readonly #heads: ReadonlySet<string | null>

  constructor(city: Fiction) {
    this.city = city
    this.#heads = new Set(city.projects.map(({ parent }) => parent).filter((code) => code !== null))
  }

  /** Money that was told and accepted, in the months from one to another. */
  #accepted(code: string, from: string, to: string): bigint[] {
    const amounts: bigint[] = []
    for (const line of this.city.lines) {
      if (line.project !== code || line.month < from || line.month > to) continue
      const corrected = this.city.corrections.find((each) => each.project === code && each.month === line.month)
      amounts.push((corrected ?? line).investedYuan)
    }
    for (const line of this.city.october.lines) {
      const project = this.city.projects.find((each) => each.code === code)
      const isTold =
        project &&
        this.counts(project) &&
        !this.#isOver(project, '2025-10') &&
        line.project === code &&
        line.fate === 'accepted' &&
        !this.city.october.exempt.includes(code)
      if (isTold && '2025-10' >= from && '2025-10' <= to) amounts.push(line.investedYuan)
    }
    return amounts
  }

  /** §4: while a month is filled, a project whose line is not accepted has no points and no cumulative of last month. */
  #told(project: Project, month: string): bigint[] {
    if (this.isOpen(month) && this.#state(project, month) !== 'accepted') return []
    return this.#accepted(project.code, `${month.slice(0, 4)}-01`, month)
  }

  #isBare(code: string): boolean {
    return (
      !this.city.plans.some(({ project }) => project === code) &&
      !this.city.lines.some(({ project }) => project === code)
    )
  }

  /** Never a package and its parts: the parts where they say anything, else the package. */
  counts({ code, parent }: Project): boolean {
    const partsOf = (head: string) => this.city.projects.filter((each) => each.parent === head)
    if (this.#heads.has(code)) return partsOf(code).every((part) => this.#isBare(part.code))
    if (parent !== null) return !partsOf(parent).every((part) => this.#isBare(part.code))
    return true
  }

  #state(project: Project, month: string): Verdict['state'] {
    const { october, lines } = this.city
    if (!this.counts(project) || this.#isOver(project, month)) return 'not-owed'
    if (month === '2025-10' && october.exempt.includes(project.code)) return 'exempt'
    if (lines.some((line) => line.project === project.code && line.month === month)) return 'accepted'
    const told = month === '2025-10' ? october.lines.find((line) => line.project === project.code) : undefined
    if (told?.fate === 'accepted' || told?.fate === 'submitted') return told.fate
    return 'missing'
  }

  /** Completed in an earlier year. */
  #isOver({ code, actualCompletion }: Project, month: string): boolean {
    const known = this.city.lines.filter((line) => line.project === code && line.month <= month)
    return [actualCompletion, ...known.map((line) => line.actualCompletion)].some(
      (each) => each !== null && each.slice(0, 4) < month.slice(0, 4),
    )
  }

  #isWaived = (code: string, month: string): boolean =>
    this.city.exemptions.some(({ project, from, until }) => project === code && from <= month && month <= until)

  #startOf({ code, actualStart }: Project, month: string): string | undefined {
    const known = [actualStart]
    for (const line of this.city.lines) {
      if (line.project === code && line.month <= month) known.push(line.actualStart)
    }
    return known.find((each) => each !== null && each <= month) ?? undefined
  }

  isStarted = (project: Project, month: string): boolean => this.#startOf(project, month) !== undefined

  /** Each batch whose spending is kept by itself, and the worst of them. */
  #bondUse(code: string, month: string): Light | undefined {
    const lights: Light[] = []
    for (const batch of this.city.batches) {
      const own = allocatedTo(this.city, code, batch, lastDay(month))
      const spending = this.city.spending.filter((each) => each.batch === batch.code)
      if (own === 0n || !batch.isNew || !batch.isIssued || batch.day.slice(0, 7) > month || spending.length === 0)
        continue
      let spent = nothing
      for (const each of spending) {
        if (each.project === code && each.month <= month) spent = plus(spent, fraction(each.yuan))
      }
      lights.push(bondLight(spent, times(fraction(own), shareDue(batch.day, month))))
    }
    return worst(lights) ?? undefined
  }

  #components(project: Project, month: string, behind: Fraction | null): Record<string, Light> {
    const { code } = project
    const start = this.#startOf(project, month)
    const isIn = this.city.lines.some(
      (line) =>
        line.project === code &&
        line.month <= month &&
        line.month >= `${month.slice(0, 4)}-01` &&
        (line.statisticsYuan ?? 0n) > 0n,
    )
    const lights = {
      progress: behind === null ? undefined : progressLight(behind),
      start: startLight(project.plannedStart, start !== undefined, month),
      statistics: statisticsLight(start, isIn, month),
      'bond-use': this.#bondUse(code, month),
    }
    return Object.fromEntries(Object.entries(lights).filter((each): each is [string, Light] => each[1] !== undefined))
  }

  #raw(
    project: Project,
    month: string,
  ): { behind: Fraction | null; components: Record<string, Light>; light: Light | null } {
    const plan = this.planOf(project.code, month)
    const expected = plan && expectedBy(plan, month)
    const told = this.#told(project, month)
    const done = told.reduce((sum, each) => sum + each, 0n)
    const behind =
      plan && expected && plan.yuan > 0n && told.length > 0
        ? times(over(minus(expected, fraction(done)), fraction(plan.yuan)), hundred)
        : null
    const components = this.#components(project, month, behind)
    return { behind, components, light: worst(Object.values(components)) }
  }

  /** §5: the n-th yellow month in a row is red; green after red is yellow for one month. */
  #light(project: Project, month: string): Light | null {
    const { light } = this.#raw(project, month)
    const { rule } = this.city
    if (!rule || month < rule.from) return light
    if (light === 'yellow' && rule.yellowMonthsToRed !== null) {
      const row = monthsBetween(addMonths(month, 1 - rule.yellowMonthsToRed), month)
      if (row.every((each) => this.#raw(project, each).light === 'yellow')) return 'red'
    }
    if (light === 'green' && rule.catchUp && this.#light(project, addMonths(month, -1)) === 'red') return 'yellow'
    return light
  }

  planOf = (code: string, month: string): Plan | undefined =>
    this.city.plans.find(({ project, year }) => project === code && String(year) === month.slice(0, 4))

  of(project: Project, month: string): Verdict {
    const plan = this.planOf(project.code, month)
    const state = this.#state(project, month)
    const amounts = this.#told(project, month)
    const raw = this.#raw(project, month)
    const isJudged = this.counts(project) || !this.#heads.has(project.code)
    const computed = isJudged ? this.#light(project, month) : null
    return {
      project,
      isHead: this.#heads.has(project.code) && !this.counts(project),
      counts: this.counts(project),
      state,
      planYuan: plan?.yuan ?? null,
      ytdYuan: amounts.length === 0 ? null : amounts.reduce((sum, each) => sum + each, 0n),
      expected: plan ? expectedBy(plan, month) : null,
      behind: raw.behind,
      components: isJudged ? raw.components : {},
      computed,
      light: state === 'exempt' || this.#isWaived(project.code, month) ? 'exempt' : (waiting[state] ?? computed),
    }
  }

  month = (month: string): Verdict[] => this.city.projects.map((project) => this.of(project, month))

  isOpen = (month: string): boolean => month === '2025-10' && this.city.october.isOpened
}
