/** A mark under this share of its maximum needs a reason (domain §10). */
const lowNumerator = 60
const lowDenominator = 100

export const isLow = (tenths: number, maxTenths: number): boolean => tenths * lowDenominator < maxTenths * lowNumerator

const fewestTargets = 5
/** Marks that all but agree would make 2 standard deviations of half a point: one percent of the maximum is the least. */
const leastDeviationPercent = 1

/**
 * Whether a mark lies more than 2 standard deviations from the rater's own other marks of its criterion, from five marked
 * targets up. In integers: n others of sum S and sum of squares Q have n²·variance = n·Q − S².
 */
export function isFar(tenths: number, others: readonly number[], maxTenths: number): boolean {
  const n = others.length
  if (n + 1 < fewestTargets) return false
  const sum = others.reduce((total, value) => total + value, 0)
  const squares = others.reduce((total, value) => total + value * value, 0)
  const away = Math.abs(n * tenths - sum)
  return away * away > 4 * (n * squares - sum * sum) && away * 100 > 2 * leastDeviationPercent * n * maxTenths
}
