import { clearText } from '@pianqu/shared/number/ratio.ts'

/** Points without their sign: one decimal, and two where rounding would land on a whole number, as thresholds are. */
function size(points: number): string {
  const ratio = { numerator: Math.round(Math.abs(points) * 100), denominator: 100 }
  const nearestWhole = { numerator: Math.round(Math.abs(points)), denominator: 1 }
  return clearText(ratio, [{ numerator: 0, denominator: 1 }, nearestWhole])
}

/** `低于序时5.2个百分点`: where something stands against its schedule; `behindPoints` is positive when late. */
export function behindText(behindPoints: number | null): string {
  if (behindPoints === null) return '无序时可比'
  if (behindPoints === 0) return '与序时持平'
  return `${behindPoints > 0 ? '低于' : '高于'}序时${size(behindPoints)}个百分点`
}

/** `−5.2` or `+3.0`: the same for a column whose header says 较序时 and 百分点; `null` stays for `Num` to explain. */
export function againstSchedule(behindPoints: number | null): string | null {
  if (behindPoints === null) return null
  if (behindPoints === 0) return '0.0'
  return `${behindPoints > 0 ? '−' : '+'}${size(behindPoints)}`
}
