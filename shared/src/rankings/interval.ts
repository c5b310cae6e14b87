import { seededNumbers } from '../number/seeded.ts'
import { type IndexPartCode, indexPartCodes } from './ranking-rule.schema.ts'

/** Parts with data of one row in one month; for drawing alone, so plain numbers do. */
export interface ShakenMonth {
  readonly parts: readonly { readonly code: IndexPartCode; readonly weight: number; readonly score: number }[]
}

interface Options {
  readonly draws: number
  readonly jitterPercent: number
  /** Places are told at this precision, ties included. */
  readonly decimals: number
  readonly seed: string
}

/** 5th and 95th percentile. */
const lowShare = 0.05
const highShare = 0.95

function shakenScore(months: readonly ShakenMonth[], factors: Readonly<Record<IndexPartCode, number>>): number {
  let sum = 0
  for (const { parts } of months) {
    let [points, weights] = [0, 0]
    for (const { code, weight, score } of parts) {
      points += weight * factors[code] * score
      weights += weight * factors[code]
    }
    sum += points / weights
  }
  return sum / months.length
}

/** How many of the scores, in rising order, are better. */
function betterThan(rising: Int32Array, score: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= score) low = middle + 1
    else high = middle
  }
  return rising.length - low
}

/** The place that a share of the draws does not exceed. */
function percentile(counts: Uint32Array, draws: number, share: number): number {
  const wanted = Math.ceil(draws * share)
  let sum = 0
  for (const [index, count] of counts.entries()) {
    sum += count
    if (sum >= wanted) return index + 1
  }
  return counts.length
}

/**
 * Where each row's place lies when every weight is shaken by up to so many percent, the same draw for all rows (domain
 * §11): its 5th and 95th percentile. The seed fixes the draws; which parts and rows there are does not move them.
 */
export function placeIntervals(
  rows: readonly (readonly ShakenMonth[])[],
  { draws, jitterPercent, decimals, seed }: Options,
): [number, number][] {
  const next = seededNumbers(seed)
  const unit = 10 ** decimals
  const counts = rows.map(() => new Uint32Array(rows.length))
  const scores = new Int32Array(rows.length)
  for (let draw = 0; draw < draws; draw += 1) {
    const factors = { investment: 1, starts: 1, blockers: 1, 'bond-use': 1 }
    for (const code of indexPartCodes) factors[code] = 1 + (jitterPercent / 100) * (2 * next() - 1)
    for (const [index, months] of rows.entries()) scores[index] = Math.round(shakenScore(months, factors) * unit)
    const rising = scores.slice().sort()
    for (const [index, own] of counts.entries()) {
      const place = betterThan(rising, scores[index] ?? 0)
      own[place] = (own[place] ?? 0) + 1
    }
  }
  return counts.map((own) => [percentile(own, draws, lowShare), percentile(own, draws, highShare)])
}
