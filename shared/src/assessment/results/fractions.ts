import type { ExactRatio } from '../../number/ratio.ts'

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : commonDivisor(b, a % b))

const reduced = ({ numerator, denominator }: ExactRatio): ExactRatio => {
  const divisor = commonDivisor(numerator, denominator)
  return divisor > 1n
    ? { numerator: numerator / divisor, denominator: denominator / divisor }
    : { numerator, denominator }
}

export const whole = (value: number): ExactRatio => ({ numerator: BigInt(value), denominator: 1n })

export const over = (numerator: number, denominator: number): ExactRatio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

export const plus = (a: ExactRatio, b: ExactRatio): ExactRatio =>
  reduced({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  })

export const times = (a: ExactRatio, b: ExactRatio): ExactRatio =>
  reduced({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator })

export const minus = (a: ExactRatio, b: ExactRatio): ExactRatio => plus(a, times(b, whole(-1)))
