import type { Thresholds } from '../thresholds.ts'

/** A mark under a share of its maximum needs a reason (domain §10). */
export const isLow = (tenths: number, maxTenths: number, { reasonBelowPercent }: ReasonThresholds): boolean =>
  tenths * 100 < maxTenths * reasonBelowPercent

export type ReasonThresholds = Pick<Thresholds, 'reasonBelowPercent' | 'deviationTenths'>

const fewestTargets = 5
/** Marks that all but agree would make some deviations of half a point: one percent of the maximum is the least of one. */
const leastDeviationPercent = 1

/**
 * Whether a mark lies further from the rater's own other marks of its criterion than so many of their standard deviations,
 * from five marked targets up. In integers: n others of sum S and sum of squares Q have n²·variance = n·Q − S².
 */
export function isFar(
  tenths: number,
  others: readonly number[],
  maxTenths: number,
  { deviationTenths }: ReasonThresholds,
): boolean {
  const n = others.length
  if (n + 1 < fewestTargets) return false
  const sum = others.reduce((total, value) => total + value, 0)
  const squares = others.reduce((total, value) => total + value * value, 0)
  const away = 10 * Math.abs(n * tenths - sum)
  return (
    away ** 2 > deviationTenths ** 2 * (n * squares - sum * sum) &&
    away * 100 > deviationTenths * leastDeviationPercent * n * maxTenths
  )
}
