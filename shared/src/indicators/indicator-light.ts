import type { ComputedLight } from '../lights/light.ts'
import type { LightRule } from '../lights/light-rule.schema.ts'
import { lightOfPoints } from '../lights/progress.ts'
import { difference, inPercent, isUpperLimit, meets, type Ratio, type Target } from '../number/ratio.ts'

/**
 * A met target is green; a missed one is yellow, or red where it is missed by more points than a schedule may be behind.
 * `null` over nothing.
 */
export function indicatorLight(ratio: Ratio, target: Target, rule: Pick<LightRule, 'progress'>): ComputedLight | null {
  const met = meets(ratio, target)
  if (met === null) return null
  if (met) return 'green'
  const missed = isUpperLimit(target) ? difference(ratio, target) : difference(target, ratio)
  return lightOfPoints(inPercent(missed), rule) === 'red' ? 'red' : 'yellow'
}
