import {
  type AnyRatio,
  shareText as anyShareText,
  clearText,
  difference,
  inPercent,
  type Operator,
  percentText,
  quotient,
  type Ratio,
  type Target,
  targetText,
} from '@pianqu/shared/number/ratio.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { RailTargets } from './rail-data.ts'

/** A part of a whole, in whole units of what is counted. */
export interface Counted {
  readonly covered: number
  readonly whole: number
}

const ratioOf = ({ covered, whole }: Counted): Ratio => ({ numerator: covered, denominator: whole })

/** The target that holds on a day: the last that has begun, the first before all; null where the basis has none. */
export const targetOn = (targets: RailTargets, day: Day): Target | null =>
  targets.findLast(({ from }) => from <= day) ?? targets[0] ?? null

/** The same as a share, for drawing lines and ticks. */
export const targetShare = (target: Target | null): number | null => target && quotient(target)

const operatorWords: Record<Operator, string> = {
  '>': '超过',
  '>=': '不低于',
  '<': '低于',
  '<=': '不超过',
  '=': '等于',
}

/** `超过65%`: the target in a sentence. */
export const targetWords = (target: Target): string =>
  `${operatorWords[target.operator]}${targetText({ ...target, operator: '=' })}`

/** `64.96%`: never on the other side of the target than the figure itself; null where nothing is measured. */
export const coverageText = (counted: Counted, target: Target | null): string | null =>
  counted.whole === 0 ? null : percentText(ratioOf(counted), target ?? undefined)

/** The same where only the share is known. */
export const shareText = (value: number | null, target: Target | null): string | null =>
  value === null ? null : anyShareText(value, target ?? undefined)

const nothing: AnyRatio = { numerator: 0, denominator: 1 }

/** `23.6`: how far from the target in percentage points, without a sign; null exactly on it. */
export function distanceText(counted: Counted, target: Target): string | null {
  const { numerator, denominator } = difference(ratioOf(counted), target)
  if (numerator === 0n) return null
  return clearText(inPercent({ numerator: numerator < 0n ? -numerator : numerator, denominator }), [nothing])
}

/** `+3.5` or `−3.5`: how many percentage points more than the other; `0.0` where they are the same. */
export function differenceText(counted: Counted, other: Counted): string | null {
  if (counted.whole === 0 || other.whole === 0) return null
  const { numerator, denominator } = difference(ratioOf(counted), ratioOf(other))
  const text = clearText(inPercent({ numerator, denominator }), [nothing])
  return numerator > 0n ? `+${text}` : text
}

const millionth = 1_000_000

/** `0.35`: percentage points that a station adds. */
export const pointsText = (points: number): string =>
  clearText({ numerator: Math.round(points * millionth), denominator: millionth }, [nothing], 2)
