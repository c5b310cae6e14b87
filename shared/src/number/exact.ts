import { type AnyRatio, type ExactRatio, exactRatio } from './ratio.ts'

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** The same value in lowest terms, so that sums of many stay small. */
function lowest({ numerator, denominator }: ExactRatio): ExactRatio {
  const shared = gcd(numerator < 0n ? -numerator : numerator, denominator)
  return shared > 1n ? { numerator: numerator / shared, denominator: denominator / shared } : { numerator, denominator }
}

export const zero: ExactRatio = { numerator: 0n, denominator: 1n }

export function plus(a: AnyRatio, b: AnyRatio): ExactRatio {
  const [first, second] = [exactRatio(a), exactRatio(b)]
  return lowest({
    numerator: first.numerator * second.denominator + second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  })
}

export function times(a: AnyRatio, b: AnyRatio): ExactRatio {
  const [first, second] = [exactRatio(a), exactRatio(b)]
  return lowest({
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
  })
}

export const sumOf = (ratios: readonly AnyRatio[]): ExactRatio => ratios.reduce<ExactRatio>(plus, zero)

/** The mean, exactly; `null` of nothing. */
export const meanOf = (ratios: readonly AnyRatio[]): ExactRatio | null =>
  ratios.length === 0 ? null : times(sumOf(ratios), { numerator: 1, denominator: ratios.length })
