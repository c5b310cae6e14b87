import type { ExactRatio } from '../../number/ratio.ts'
import { over, plus, times, whole } from './fractions.ts'
import type { ObjectiveReading } from './result.schema.ts'

/** Of 100 over the criteria that have a published value, each capped at its maximum; null where none has: 缺数据. */
export function objectiveScore(readings: readonly ObjectiveReading[]): ExactRatio | null {
  let [sum, max] = [whole(0), 0]
  for (const { numerator, denominator, maxTenths, weightBasisPoints } of readings) {
    if (numerator === null || denominator === null || denominator === 0 || weightBasisPoints === 0) continue
    const reached = Math.max(0, Math.min(numerator, denominator))
    sum = plus(sum, times(over(reached, denominator), whole(maxTenths * weightBasisPoints)))
    max += maxTenths * weightBasisPoints
  }
  return max > 0 ? times(sum, over(100, max)) : null
}
