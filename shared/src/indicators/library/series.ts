import type { Ratio, Target } from '../../number/ratio.ts'
import { meets } from '../../number/ratio.ts'
import { addMonths, type Month } from '../../time/month.ts'
import type { Measure, Status } from './measure.schema.ts'

/** A value as it stands in a month. */
export interface Point {
  readonly month: Month
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: Status
  readonly reason: string | null
  readonly edition: number
}

const hasValue = ({ numerator, denominator }: Point): boolean =>
  numerator !== null && denominator !== null && denominator !== 0

/** The ratio of a point; null where it has none, which is not 0. */
export const ratioOf = (point: Point): Ratio | null =>
  hasValue(point) ? { numerator: point.numerator ?? 0, denominator: point.denominator ?? 1 } : null

/** Stretches that a line may be drawn through: neighbouring months with a value, cut where the basis changed. */
export function stretches<P extends Point>(points: readonly P[]): P[][] {
  const found: P[][] = []
  for (const point of points) {
    const last = found.at(-1)?.at(-1)
    if (!hasValue(point)) continue
    const follows = last !== undefined && addMonths(last.month, 1) === point.month && point.status !== 'break'
    if (follows) found.at(-1)?.push(point)
    else found.push([point])
  }
  return found
}

interface Placed {
  readonly areaCode: string
  readonly point: Point
}

const missing = (month: Month, edition: number, reason: string): Point => ({
  month,
  edition,
  numerator: null,
  denominator: null,
  status: 'missing',
  reason,
})

function summed(place: Measure['place'], points: readonly Point[]): Ratio {
  const ratios = points.map((point) => ratioOf(point) ?? { numerator: 0, denominator: 1 })
  if (place === 'max')
    return ratios.reduce((a, b) => (b.numerator * a.denominator > a.numerator * b.denominator ? b : a))
  const numerator = ratios.reduce((sum, ratio) => sum + ratio.numerator, 0)
  // A count has the denominator 1, and so has the sum of counts.
  const denominator = place === 'sum' ? 1 : ratios.reduce((sum, ratio) => sum + ratio.denominator, 0)
  return { numerator, denominator }
}

/** What stands with a city that is summed from some of its places only. */
export const lackingOf = (due: number, lacking: number, noun = '片区') =>
  ({ status: 'preliminary', reason: `${due}个${noun}中有${due - lacking}个的数，缺${lacking}个` }) as const

interface Summing {
  readonly month: Month
  readonly edition: number
  /** How many there are, whether they have said anything or not. */
  readonly expected: number
  readonly noun?: string
}

/**
 * The city in a month from its areas: parts of a ratio are summed each for itself. Areas that the indicator does not apply to are
 * left out; where one says nothing, the sum is preliminary and says of how many.
 */
export function overAreas(
  place: Measure['place'],
  areas: readonly Placed[],
  { month, edition, expected, noun = '片区' }: Summing,
): Point {
  const applying = areas.filter(({ point }) => point.status !== 'notApplicable')
  const known = applying.filter(({ point }) => hasValue(point)).map(({ point }) => point)
  const due = expected - (areas.length - applying.length)
  if (place === 'city') return missing(month, edition, '只有全市数，本月没有填')
  if (known.length === 0) return missing(month, edition, due === 0 ? `没有适用的${noun}` : `各${noun}都没有数`)
  const lacking = due - known.length
  const weak = known.find(({ status }) => status === 'estimated' || status === 'preliminary')
  return {
    ...{ month, edition },
    ...summed(place, known),
    ...(lacking > 0
      ? lackingOf(due, lacking, noun)
      : { status: weak?.status ?? 'normal', reason: weak?.reason ?? null }),
  }
}

/** Several months as one, a quarter or a year. Null where no month has a value. */
export function overMonths(time: Measure['time'], points: readonly Point[]): Ratio | null {
  const known = points.filter(hasValue)
  const last = known.at(-1)
  if (last === undefined) return null
  if (time === 'last') return ratioOf(last)
  if (time === 'max') return summed('max', known)
  const isCount = known.every(({ denominator }) => denominator === 1)
  return summed(isCount ? 'sum' : 'sums', known)
}

/** Whether a point meets its target; null where either is missing. */
export function metBy(point: Point, target: Target | null): boolean | null {
  const ratio = ratioOf(point)
  return ratio === null || target === null ? null : meets(ratio, target)
}

/** Fields of a definition whose change makes values before and after incomparable. */
const ofBasis = ['basis', 'formula', 'categories', 'place', 'time', 'unit'] as const

/** Whether two versions measure the same thing; a new target alone is no new basis. */
export const isSameBasis = (a: Measure, b: Measure): boolean =>
  ofBasis.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]))

/** What stands instead of a change across a new basis. */
export const incomparable = '口径变更，不可比'
