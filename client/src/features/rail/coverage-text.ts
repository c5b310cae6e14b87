import { defaultIndicators, targetFor } from '@pianqu/shared/indicators/target.ts'
import {
  type AnyRatio,
  clearText,
  difference,
  inPercent,
  percentText,
  quotient,
  type Ratio,
  type Target,
  targetText,
} from '@pianqu/shared/number/ratio.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'

interface Coverage {
  readonly coveredKm2: number
  readonly areaKm2: number
}

const squareMetresPerKm2 = 1_000_000

/** In whole square metres, as it was measured. */
export const ratioOf = ({ coveredKm2, areaKm2 }: Coverage): Ratio => ({
  numerator: Math.round(coveredKm2 * squareMetresPerKm2),
  denominator: Math.round(areaKm2 * squareMetresPerKm2),
})

const policy: Target = { operator: '>', numerator: 13, denominator: 20 }

/** The policy's target of coverage on a day. */
export const targetOn = (day: Day): Target => targetFor(defaultIndicators, 'rail-800m', monthOfDay(day)) ?? policy

/** The same as a share, for drawing lines and ticks. */
export const targetShare = (day: Day): number => quotient(targetOn(day)) ?? 0

/** `超过65%`: the target in a sentence. */
export const targetWords = (day: Day): string => targetText(targetOn(day)).replace('>', '超过').replace('≥', '不低于')

/** `64.96%`: never on the other side of the target than the figure itself; null where nothing is measured. */
export function coverageText(coverage: Coverage, day: Day): string | null {
  const ratio = ratioOf(coverage)
  return ratio.denominator === 0 ? null : percentText(ratio, targetOn(day))
}

const fine = 1_000_000_000_000

/** The same where only the share is known. */
export const shareText = (value: number | null, day: Day): string | null =>
  value === null ? null : percentText({ numerator: Math.round(value * fine), denominator: fine }, targetOn(day))

const nothing: AnyRatio = { numerator: 0, denominator: 1 }

/** `23.6`: how far from the target in percentage points, without a sign; null exactly on it. */
export function distanceText(coverage: Coverage, day: Day): string | null {
  const { numerator, denominator } = difference(ratioOf(coverage), targetOn(day))
  if (numerator === 0n) return null
  return clearText(inPercent({ numerator: numerator < 0n ? -numerator : numerator, denominator }), [nothing])
}

/** `1.2`: square kilometres, never 0 where there are some. */
export const km2Text = (km2: number): string =>
  clearText({ numerator: Math.round(km2 * squareMetresPerKm2), denominator: squareMetresPerKm2 }, [nothing], 2)

/** `0.35`: percentage points that a station adds. */
export const pointsText = (points: number): string =>
  clearText({ numerator: Math.round(points * squareMetresPerKm2), denominator: squareMetresPerKm2 }, [nothing], 2)
