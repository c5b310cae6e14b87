import {
  type AnyRatio,
  compareRatios,
  difference,
  type ExactRatio,
  exactRatio,
  isUpperLimit,
  meets,
  type Target,
} from '../../number/ratio.ts'
import { addMonths, type Month, monthsBetween } from '../../time/month.ts'
import { type Point, ratioOf, stretches } from './series.ts'

/** 照此速度: what a target asks a month, what was achieved, and when it can no longer be met. */
export interface Pace {
  readonly dueMonth: Month
  readonly monthsLeft: number
  /** A month, in parts of the target's own scale; null where the target is met. */
  readonly needed: ExactRatio | null
  /** A month, over the comparable months at hand; null with fewer than two. */
  readonly achieved: ExactRatio | null
  /** At the pace achieved; null where that is not known. */
  readonly atDue: ExactRatio | null
  readonly state: 'met' | 'onPace' | 'behind' | 'unreachable' | 'unknown'
  /** The first month in which even the fastest month so far, repeated, would not do any more; it may be past. */
  readonly unreachableFrom: Month | null
}

const zero: ExactRatio = { numerator: 0n, denominator: 1n }

const plus = (a: ExactRatio, b: ExactRatio): ExactRatio => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})
const times = (a: ExactRatio, count: number): ExactRatio => ({ ...a, numerator: a.numerator * BigInt(count) })
const over = (a: ExactRatio, count: number): ExactRatio => ({ ...a, denominator: a.denominator * BigInt(count) })

/** So many months back a pace is taken from. */
const looked = 6

interface Asked {
  readonly points: readonly Point[]
  readonly target: Target
  readonly dueMonth: Month
}

const largerOf = (a: ExactRatio, b: ExactRatio): ExactRatio => (compareRatios(a, b) >= 0 ? a : b)

/** Gains from month to month towards the target, within one stretch. */
function gainsOf(stretch: readonly Point[], towards: (a: AnyRatio, b: AnyRatio) => ExactRatio): ExactRatio[] {
  return stretch.slice(1).flatMap((point, index) => {
    const before = stretch[index]
    const [now, was] = [ratioOf(point), before && ratioOf(before)]
    return now && was ? [towards(now, was)] : []
  })
}

interface Standing {
  readonly gap: ExactRatio
  readonly achieved: ExactRatio
  readonly fastest: ExactRatio
}

/** The first month from the newest on at whose end the rest is more than the fastest month can make good. */
function lostFrom(last: Month, dueMonth: Month, { gap, achieved, fastest }: Standing): Month | null {
  const left = monthsBetween(last, dueMonth)
  for (let step = 0; step <= left; step += 1) {
    const rest = difference(gap, times(achieved, step))
    if (compareRatios(rest, times(fastest, left - step)) > 0) return addMonths(last, step)
  }
  return null
}

const fastestOf = (gains: readonly ExactRatio[]): ExactRatio => gains.reduce(largerOf, zero)

/** Since which month on, up to the newest, the rest has been more than the fastest month of those before it could make good. */
function lostSince(stretch: readonly Point[], gains: readonly ExactRatio[], { target, dueMonth }: Asked): Month | null {
  const isLost = stretch.map((point, index) => {
    const ratio = ratioOf(point)
    if (!ratio || index === 0) return false
    const gap = isUpperLimit(target) ? difference(ratio, target) : difference(target, ratio)
    const left = Math.max(0, monthsBetween(point.month, dueMonth))
    return (
      meets(ratio, target) !== true &&
      compareRatios(gap, times(fastestOf(gains.slice(Math.max(0, index - looked), index)), left)) > 0
    )
  })
  return stretch[isLost.lastIndexOf(false) + 1]?.month ?? null
}

type Judged = Pick<Pace, 'needed' | 'state' | 'unreachableFrom'>

interface Rest {
  readonly last: Month
  readonly target: Target
  readonly gap: ExactRatio
  readonly gains: readonly ExactRatio[]
  /** Where it is lost already: since when. */
  readonly lostSince: Month | null
}

/** What is left to be done, judged by what was achieved. */
function judged({ dueMonth, monthsLeft, achieved, atDue }: Omit<Pace, keyof Judged>, rest: Rest): Judged {
  const { last, target, gap, gains } = rest
  if (monthsLeft === 0) return { needed: null, state: 'unreachable', unreachableFrom: rest.lostSince ?? last }
  const needed = over(gap, monthsLeft)
  if (achieved === null || atDue === null) return { needed, state: 'unknown', unreachableFrom: null }
  const unreachableFrom = lostFrom(last, dueMonth, { gap, achieved, fastest: fastestOf(gains) })
  if (unreachableFrom === last) return { needed, state: 'unreachable', unreachableFrom: rest.lostSince ?? last }
  return meets(atDue, target) === true
    ? { needed, state: 'onPace', unreachableFrom: null }
    : { needed, state: 'behind', unreachableFrom }
}

/** How fast an indicator goes towards its target, from its newest stretch of comparable months. */
export function paceOf({ points, target, dueMonth }: Asked): Pace | null {
  const whole = stretches(points).at(-1) ?? []
  const stretch = whole.slice(-looked - 1)
  const last = stretch.at(-1)
  const ratio = last && ratioOf(last)
  if (!last || !ratio) return null
  const isUpper = isUpperLimit(target)
  const towards = (a: AnyRatio, b: AnyRatio): ExactRatio => (isUpper ? difference(b, a) : difference(a, b))
  const monthsLeft = Math.max(0, monthsBetween(last.month, dueMonth))
  const gains = gainsOf(stretch, towards)
  const achieved = gains.length === 0 ? null : over(gains.reduce(plus, zero), gains.length)
  const atDue = achieved && plus(exactRatio(ratio), times(isUpper ? times(achieved, -1) : achieved, monthsLeft))
  const base = { dueMonth, monthsLeft, achieved, atDue }
  if (meets(ratio, target) === true) return { ...base, needed: null, state: 'met', unreachableFrom: null }
  const since = lostSince(whole, gainsOf(whole, towards), { points, target, dueMonth })
  return {
    ...base,
    ...judged(base, { last: last.month, target, gap: towards(target, ratio), gains, lostSince: since }),
  }
}
