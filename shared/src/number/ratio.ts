import { z } from 'zod'

/** A share with where it comes from: numerator and denominator are integers in one unit, the denominator never negative. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** The same in integers of any size, for results whose products outgrow 2^53; for comparing and printing, not for the wire. */
export interface ExactRatio {
  readonly numerator: bigint
  readonly denominator: bigint
}

export type AnyRatio = Ratio | ExactRatio

/** 「不低于」 `>=` and 「超过」 `>`, and their mirror images. */
export const operators = ['>=', '>', '<=', '<', '='] as const
export const operatorSchema = z.enum(operators)
export type Operator = (typeof operators)[number]

/** A target as an exact fraction: 50 % is 1 of 2, 65 % is 13 of 20. */
export interface Target extends Ratio {
  readonly operator: Operator
}

const signs: Record<Operator, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '' }

export function exactRatio({ numerator, denominator }: AnyRatio): ExactRatio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

/** −1, 0 or 1 as the first ratio is smaller than, equal to or larger than the second; exact, whatever the size. */
export function compareRatios(a: AnyRatio, b: AnyRatio): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator)
  const right = BigInt(b.numerator) * BigInt(a.denominator)
  return left === right ? 0 : left < right ? -1 : 1
}

const holds: Record<Operator, (order: number) => boolean> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
}

/** Whether less is better than what the target asks. */
export const isUpperLimit = ({ operator }: Pick<Target, 'operator'>): boolean => operator === '<' || operator === '<='

const isOverNothing = ({ denominator }: AnyRatio): boolean => BigInt(denominator) === 0n

/** Whether the ratio meets the target, on exact integers; `null` where there is nothing to divide by. */
export function meets(ratio: AnyRatio, target: Target): boolean | null {
  return isOverNothing(ratio) || isOverNothing(target) ? null : holds[target.operator](compareRatios(ratio, target))
}

/** The plain quotient for charts and the API, `null` over nothing; never used for verdicts. */
export function quotient(ratio: AnyRatio): number | null {
  return isOverNothing(ratio) ? null : Number(ratio.numerator) / Number(ratio.denominator)
}

/** The distance between two ratios as an exact ratio of one (13.3 percentage points are 0.133). */
export function difference(a: AnyRatio, b: AnyRatio): ExactRatio {
  const [first, second] = [exactRatio(a), exactRatio(b)]
  return {
    numerator: first.numerator * second.denominator - second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  }
}

/** A ratio of one as percent, exactly: one half is 50. */
export function inPercent({ numerator, denominator }: AnyRatio): ExactRatio {
  return { numerator: BigInt(numerator) * 100n, denominator: BigInt(denominator) }
}

/** Units of the last decimal in a ratio over something, rounded half away from zero as offices do: 2/3 at 2 decimals is 67. */
export function roundedUnits({ numerator, denominator }: AnyRatio, decimals: number): bigint {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  const size = (2n * (top < 0n ? -top : top) * 10n ** BigInt(decimals) + bottom) / (2n * bottom)
  return top < 0n ? -size : size
}

/** The ratio as a number with so many decimals, rounded half away from zero; for the API, never for verdicts. */
export const roundRatio = (ratio: AnyRatio, decimals: number): number =>
  Number(roundedUnits(ratio, decimals)) / 10 ** decimals

/** The ratio in decimal text, rounded half away from zero, with the minus sign U+2212 and no sign on zero. */
export function decimalText(ratio: AnyRatio, decimals: number): string {
  const units = roundedUnits(ratio, decimals)
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
  return `${units < 0n ? '−' : ''}${text}`
}

/** Targets and thresholds are printed with two decimals at most, so a value exactly on one needs no more. */
const markDecimals = 2

function tells(ratio: AnyRatio, mark: AnyRatio, decimals: number): boolean {
  const rounded = { numerator: roundedUnits(ratio, decimals), denominator: 10n ** BigInt(decimals) }
  const order = compareRatios(ratio, mark)
  return compareRatios(rounded, mark) === order || (order === 0 && decimals >= markDecimals)
}

/**
 * Decimal text that stays on its own side of every mark: so many decimals, and more where rounding would land on or
 * cross a mark although the ratio itself does not. Ends because two different ratios differ by a finite decimal.
 */
export function clearText(ratio: AnyRatio, marks: readonly AnyRatio[], decimals = 1): string {
  return marks.every((mark) => tells(ratio, mark, decimals))
    ? decimalText(ratio, decimals)
    : clearText(ratio, marks, decimals + 1)
}

/**
 * A percentage for reading, without the sign `%`: one decimal, and more where rounding would land on or across the
 * target although the ratio itself does not (49.96 stays 49.96). `—` over nothing.
 */
export function percentDigits(ratio: AnyRatio, target?: Target): string {
  if (isOverNothing(ratio)) return '—'
  return clearText(inPercent(ratio), target && !isOverNothing(target) ? [inPercent(target)] : [])
}

/** `48.6%`, see `percentDigits`. */
export function percentText(ratio: AnyRatio, target?: Target): string {
  return isOverNothing(ratio) ? '—' : `${percentDigits(ratio, target)}%`
}

/** `≥50%` or `>65%`: the policy's exact operator with its figure; `—` over nothing. */
export function targetText(target: Target): string {
  if (isOverNothing(target)) return '—'
  const figure = decimalText(inPercent(target), markDecimals).replace(/\.?0+$/, '')
  return `${signs[target.operator]}${figure}%`
}

const fine = 1e12

/** A target as the API gives it, its figure a plain share with two decimals of a percent at most. */
export const targetOf = ({ operator, target }: { readonly operator: Operator; readonly target: number }): Target => ({
  operator,
  numerator: Math.round(target * 10_000),
  denominator: 10_000,
})

/** The same where only the plain quotient is known, as charts draw it. */
export const shareText = (share: number, target?: Target): string =>
  percentText({ numerator: Math.round(share * fine), denominator: fine }, target)
