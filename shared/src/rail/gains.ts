import { meets, type Target } from '../number/ratio.ts'
import type { CoverageIndex } from './reach-index.ts'

export interface GainQuestion {
  readonly index: CoverageIndex
  /** Places of the areas that gains are counted in: those of the target, listed on the day. */
  readonly areas: readonly number[]
  /** Places of stations that count on the day. */
  readonly open: ReadonlySet<number>
  /** Places of stations that do not count yet, with their codes, by which equals are ordered. */
  readonly candidates: readonly { readonly place: number; readonly code: string }[]
  readonly target: Target | null
  /** Places of the areas that the target is set for; all of them where it is left out. */
  readonly judged?: ReadonlySet<number>
}

/** Whole units of the basis that one more station adds, in all and by area. */
export interface Gain {
  readonly place: number
  readonly gain: number
  readonly areas: readonly { readonly place: number; readonly gain: number }[]
  /** Places of areas that meet the target with it and not without. */
  readonly lifts: readonly number[]
}

/** What one station adds to those that are open (domain §8). */
export function gainOf({ index, areas, target, judged }: GainQuestion, open: ReadonlySet<number>, place: number): Gain {
  const inScope = new Set(areas)
  const touched = index.areasOf(place).filter((area) => inScope.has(area))
  const measured = touched.map((area) => {
    const before = index.covered(area, (station) => open.has(station))
    const after = index.covered(area, (station) => open.has(station) || station === place)
    const isJudged = judged?.has(area) ?? true
    const isMet = (covered: number) => target && meets({ numerator: covered, denominator: index.size(area) }, target)
    return { place: area, gain: after - before, isLifted: isJudged && isMet(after) === true && isMet(before) === false }
  })
  return {
    place,
    gain: measured.reduce((sum, { gain }) => sum + gain, 0),
    areas: measured.filter(({ gain }) => gain > 0).map(({ place: area, gain }) => ({ place: area, gain })),
    lifts: measured.filter(({ isLifted }) => isLifted).map((area) => area.place),
  }
}

/** Largest gain first, the lower code where gains are equal. */
const inOrder = (codes: ReadonlyMap<number, string>) => (a: Gain, b: Gain) =>
  b.gain - a.gain || ((codes.get(a.place) ?? '') < (codes.get(b.place) ?? '') ? -1 : 1)

const codesOf = ({ candidates }: GainQuestion) => new Map(candidates.map(({ place, code }) => [place, code]))

/** What every candidate adds if it alone were opened, largest first. */
export function gainsAlone(question: GainQuestion): Gain[] {
  return question.candidates.map(({ place }) => gainOf(question, question.open, place)).sort(inOrder(codesOf(question)))
}

/**
 * The candidates in greedy order: each time the one that adds most to those taken before. Opening more never makes a
 * station add more, so only the front of the queue is measured again (lazy greedy); the order is that of plain greedy.
 */
export function gainsInGreedyOrder(question: GainQuestion): Gain[] {
  const order = inOrder(codesOf(question))
  const open = new Set(question.open)
  const queue = gainsAlone(question).map((gain) => ({ gain, asOf: 0 }))
  const taken: Gain[] = []
  while (queue.length > 0) {
    const front = queue[0]
    if (!front) break
    if (front.asOf < taken.length) {
      front.gain = gainOf(question, open, front.gain.place)
      front.asOf = taken.length
      queue.sort((a, b) => order(a.gain, b.gain))
      continue
    }
    queue.shift()
    taken.push(front.gain)
    open.add(front.gain.place)
  }
  return taken
}

/** Of gains in order the one that lifts most areas over the line, the first among equals; `null` where none lifts any. */
export function bestOf(gains: readonly Gain[]): Gain | null {
  return gains.reduce<Gain | null>((best, gain) => (gain.lifts.length > (best?.lifts.length ?? 0) ? gain : best), null)
}

/** Whole units that an area misses to be at least, or above, the target; 0 where it misses none. */
export function shortOf(covered: number, area: number, { operator, numerator, denominator }: Target): number {
  const [top, bottom] = [BigInt(numerator) * BigInt(area), BigInt(denominator)]
  const least = operator === '>' ? top / bottom + 1n : (top + bottom - 1n) / bottom
  return Math.max(0, Number(least) - covered)
}
