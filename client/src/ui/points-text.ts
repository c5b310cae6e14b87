import { percentDigits } from '@pianqu/shared/number/ratio.ts'

/** Points with one decimal, or two where rounding would make them look like a whole number, as thresholds are. */
export function pointsDigits(points: number): string {
  const ratio = { numerator: Math.round(Math.abs(points) * 100), denominator: 10_000 }
  const digits = percentDigits(ratio)
  const isRoundedToWhole = digits.endsWith('.0') && ratio.numerator % 100 !== 0
  return isRoundedToWhole ? (ratio.numerator / 100).toFixed(2) : digits
}

/** `低于序时 5.2 个百分点`: where something stands against its schedule; `behindPoints` is positive when late. */
export function behindText(behindPoints: number | null): string {
  if (behindPoints === null) return '无序时可比'
  if (behindPoints === 0) return '与序时持平'
  return `${behindPoints > 0 ? '低于' : '高于'}序时 ${pointsDigits(behindPoints)} 个百分点`
}
