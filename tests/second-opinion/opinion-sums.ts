import type { Area } from './fiction.ts'
import { type Fraction, fraction, minus, nothing, over, plus, times } from './fraction.ts'
import { lastDay } from './months.ts'
import { type Opinion, progressLight, type Shown, type Verdict } from './opinion.ts'

export interface Sum {
  readonly counts: Readonly<Record<'green' | 'yellow' | 'red' | 'grey' | 'pending' | 'exempt', number>>
  readonly planYuan: bigint | null
  readonly ytdYuan: bigint | null
  readonly expected: Fraction | null
  readonly behind: Fraction | null
  readonly light: Shown
  readonly accepted: number
  readonly owed: number
}

export interface Starts {
  readonly started: number
  readonly due: number
}

function added(amounts: readonly bigint[]): bigint | null {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return amounts.length > 0 ? sum : null
}

/** §9: done ÷ plan over projects with a plan above 0; what is done without a plan stands beside it. */
function moneyOf(verdicts: readonly Verdict[]): Pick<Sum, 'planYuan' | 'ytdYuan' | 'expected' | 'behind'> {
  const isPlanned = ({ planYuan }: Verdict): boolean => planYuan !== null && planYuan > 0n
  const planned = verdicts.filter(isPlanned)
  const planYuan = added(verdicts.flatMap((each) => each.planYuan ?? []))
  const ytdYuan = added(planned.flatMap((each) => each.ytdYuan ?? []))
  let expected = nothing
  for (const each of planned) expected = plus(expected, each.expected ?? nothing)
  const behind =
    planYuan && ytdYuan !== null
      ? times(over(minus(expected, fraction(ytdYuan)), fraction(planYuan)), fraction(100n))
      : null
  return { planYuan, ytdYuan, expected: planYuan === null ? null : expected, behind }
}

/** §5: the counts of each light, and a progress light over summed plan and actual. */
function sumOf(verdicts: readonly Verdict[], isOpen: boolean): Sum {
  const counted = verdicts.filter((each) => each.counts)
  const counts = { green: 0, yellow: 0, red: 0, grey: 0, pending: 0, exempt: 0 }
  for (const { light } of counted) if (light) counts[light] += 1
  const accepted = counted.filter(({ state }) => state === 'accepted')
  const owed = counted.filter(({ state }) => state !== 'exempt' && state !== 'not-owed').length
  const money = moneyOf(isOpen ? accepted : counted)
  const light = accepted.length > 0 ? money.behind && progressLight(money.behind) : markOf(counts, owed)
  return { counts, ...money, light, accepted: accepted.length, owed }
}

/** What stands in place of a light where nothing is accepted: what waits for review, what is owed, what is waived. */
function markOf({ pending, exempt }: Sum['counts'], owed: number): Shown {
  if (pending > 0) return 'pending'
  return owed > 0 ? 'grey' : exempt > 0 ? 'exempt' : null
}

/** §3: dated membership, asked of the last day of a month. */
export const isListed = ({ admittedOn, removedOn }: Area, day: string): boolean =>
  admittedOn <= day && (removedOn === null || day < removedOn)

export class Sums {
  readonly #opinion: Opinion
  constructor(opinion: Opinion) {
    this.#opinion = opinion
  }

  listed(month: string): Area[] {
    const day = month === '2025-10' ? '2025-10-28' : lastDay(month)
    return this.#opinion.city.areas.filter((area) => isListed(area, day))
  }

  #where(month: string, holds: (verdict: Verdict) => boolean): Sum {
    return sumOf(this.#opinion.month(month).filter(holds), this.#opinion.isOpen(month))
  }

  #areaOf({ project }: Verdict): string | undefined {
    return this.#opinion.city.clusters.find(({ code }) => code === project.cluster)?.area
  }

  cluster = (code: string, month: string): Sum => this.#where(month, ({ project }) => project.cluster === code)
  area = (code: string, month: string): Sum => this.#where(month, (each) => this.#areaOf(each) === code)
  district = (code: string, month: string): Sum => this.#where(month, ({ project }) => project.district === code)
  everything = (month: string): Sum => this.#where(month, () => true)

  /** The projects of the areas that are in the list. */
  keyAreas(month: string): Sum {
    const codes = new Set<string | undefined>(this.listed(month).map(({ code }) => code))
    return this.#where(month, (each) => codes.has(this.#areaOf(each)))
  }

  /** Of the projects whose planned month is reached, how many have started. */
  #starts(month: string, holds: (verdict: Verdict) => boolean): Starts {
    let [started, due] = [0, 0]
    for (const each of this.#opinion.month(month)) {
      const { plannedStart } = each.project
      if (!each.counts || !holds(each) || plannedStart === null || plannedStart > month) continue
      if (this.#opinion.isOpen(month) && each.state !== 'accepted') continue
      due += 1
      if (this.#opinion.isStarted(each.project, month)) started += 1
    }
    return { started, due }
  }

  starts(month: string): Starts {
    const codes = new Set<string | undefined>(this.listed(month).map(({ code }) => code))
    return this.#starts(month, (each) => codes.has(this.#areaOf(each)))
  }

  startsOf(of: { area?: string; district?: string }, month: string): Starts {
    return this.#starts(month, (each) =>
      of.area === undefined ? each.project.district === of.district : this.#areaOf(each) === of.area,
    )
  }
}
