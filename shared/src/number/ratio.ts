import { z } from 'zod'

/** A share with where it comes from: numerator and denominator are integers in one unit, the denominator never negative. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** 「不低于」 `>=` and 「超过」 `>`, and their mirror images. */
export const operators = ['>=', '>', '<=', '<', '='] as const
export const operatorSchema = z.enum(operators)
export type Operator = (typeof operators)[number]

/** A target as an exact fraction: 50 % is 1 of 2, 65 % is 13 of 20. */
export interface Target extends Ratio {
  readonly operator: Operator
}

const signs: Record<Operator, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }

/** −1, 0 or 1 as the first ratio is smaller than, equal to or larger than the second; exact, whatever the size. */
export function compareRatios(a: Ratio, b: Ratio): number {
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

/** Whether the ratio meets the target, on exact integers; `null` where there is nothing to divide by. */
export function meets(ratio: Ratio, target: Target): boolean | null {
  return ratio.denominator === 0 ? null : holds[target.operator](compareRatios(ratio, target))
}

/** The plain quotient for charts and the API, `null` over nothing; never used for verdicts. */
export function quotient({ numerator, denominator }: Ratio): number | null {
  return denominator === 0 ? null : numerator / denominator
}

/** Hundredths with this many decimals, rounded half away from zero. */
function hundredths({ numerator, denominator }: Ratio, decimals: number): { text: string; rounded: Ratio } {
  const scale = 10n ** BigInt(decimals)
  const top = BigInt(Math.abs(numerator)) * 100n * scale
  const scaled = (2n * top + BigInt(denominator)) / (2n * BigInt(denominator))
  const digits = String(scaled).padStart(decimals + 1, '0')
  const sign = numerator < 0 && scaled !== 0n ? '−' : ''
  const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
  return {
    text: `${sign}${text}`,
    rounded: { numerator: Number(numerator < 0 ? -scaled : scaled), denominator: Number(100n * scale) },
  }
}

/**
 * A percentage for reading, without the sign `%`: one decimal, and more where rounding would land on or across the
 * target although the ratio itself does not (49.96 stays 49.96). `—` over nothing.
 */
export function percentDigits(ratio: Ratio, target?: Target): string {
  if (ratio.denominator === 0) return '—'
  const order = target && compareRatios(ratio, target)
  for (let decimals = 1; decimals < 9; decimals += 1) {
    const { text, rounded } = hundredths(ratio, decimals)
    if (!target || compareRatios(rounded, target) === order) return text
  }
  return hundredths(ratio, 9).text
}

/** `48.6%`, see `percentDigits`. */
export function percentText(ratio: Ratio, target?: Target): string {
  return ratio.denominator === 0 ? '—' : `${percentDigits(ratio, target)}%`
}

/** `≥50%` or `>65%`: the policy's exact operator with its figure. */
export function targetText(target: Target): string {
  const figure = hundredths(target, 2).text.replace(/\.?0+$/, '')
  return `${signs[target.operator]}${figure}%`
}

/** The distance between two ratios in percentage points as an exact ratio of one. */
export function difference(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}
