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

/** Months of a row that have the same weights, added up, so that a year costs as little as a month. */
interface Bundle {
  /** By part: weight × score, summed over the months, and the weight. */
  readonly points: Float64Array
  readonly weights: Float64Array
}

function bundlesOf(months: readonly ShakenMonth[]): Bundle[] {
  const bundles = new Map<string, Bundle>()
  for (const { parts } of months) {
    const weights = Float64Array.from(indexPartCodes, (code) => parts.find((part) => part.code === code)?.weight ?? 0)
    const bundle = bundles.get(weights.join()) ?? { points: new Float64Array(indexPartCodes.length), weights }
    for (const { code, weight, score } of parts) {
      const at = indexPartCodes.indexOf(code)
      bundle.points[at] = (bundle.points[at] ?? 0) + (weight * score) / months.length
    }
    bundles.set(weights.join(), bundle)
  }
  return [...bundles.values()]
}

function shaken(values: Float64Array, factors: Float64Array): number {
  let sum = 0
  for (let part = 0; part < factors.length; part += 1) sum += (values[part] ?? 0) * (factors[part] ?? 1)
  return sum
}

function shakenScore(bundles: readonly Bundle[], factors: Float64Array): number {
  let sum = 0
  for (const { points, weights } of bundles) sum += shaken(points, factors) / shaken(weights, factors)
  return sum
}

function betterThan(scores: Int32Array, score: number): number {
  let better = 0
  for (let row = 0; row < scores.length; row += 1) if ((scores[row] ?? 0) > score) better += 1
  return better
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
  const bundles = rows.map(bundlesOf)
  const counts = rows.map(() => new Uint32Array(rows.length))
  const scores = new Int32Array(rows.length)
  const factors = new Float64Array(indexPartCodes.length)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let part = 0; part < factors.length; part += 1) factors[part] = 1 + (jitterPercent / 100) * (2 * next() - 1)
    for (const [row, own] of bundles.entries()) scores[row] = Math.round(shakenScore(own, factors) * unit)
    for (const [row, own] of counts.entries()) {
      const better = betterThan(scores, scores[row] ?? 0)
      own[better] = (own[better] ?? 0) + 1
    }
  }
  return counts.map((own) => [percentile(own, draws, lowShare), percentile(own, draws, highShare)])
}
