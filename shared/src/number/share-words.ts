import {
  type AnyRatio,
  clearText,
  compareRatios,
  difference,
  inPercent,
  isUpperLimit,
  meets,
  type Target,
} from './ratio.ts'

const nought = { numerator: 0, denominator: 1 }

/** A difference of shares as `13.3个百分点`, unsigned; never `0.0` unless it is nothing. */
function pointsText(from: AnyRatio, to: AnyRatio): string {
  const points = clearText(inPercent(difference(to, from)), [nought])
  return `${points.replace('−', '')}个百分点`
}

/** `距目标差13.3个百分点`, `高于目标1.2个百分点` and the like: the distance of a share from its target. */
export function distanceToTarget(ratio: AnyRatio, target: Target): string {
  const order = compareRatios(ratio, target)
  if (order === 0) return meets(ratio, target) ? '与目标持平' : '与目标值相等但未达标'
  if (order > 0) return `高于目标${pointsText(target, ratio)}`
  return `${isUpperLimit(target) ? '低于目标' : '距目标差'}${pointsText(ratio, target)}`
}

/** `+0.7个百分点`, `−1.2个百分点` or `持平`: a share against an earlier one. */
export function changeOfShare(before: AnyRatio, now: AnyRatio): string {
  const order = compareRatios(now, before)
  if (order === 0) return '持平'
  return `${order > 0 ? '+' : '−'}${pointsText(before, now)}`
}
