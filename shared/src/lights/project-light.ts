import type { Month } from '../time/month.ts'
import { type ComputedLight, type Light, type LightComponent, worstOf } from './light.ts'
import type { LightRule } from './light-rule.schema.ts'
import { lookBack } from './months-before.ts'

/** A person's decision that stands in front of the computed light until the end month; `exempt` is 免责. */
export interface LightOverride {
  readonly light: Light
  readonly reason: string
  readonly fromMonth: Month
  readonly untilMonth: Month
  readonly by: string
}

interface ProjectLightInput {
  /** The components of this month; `null` for one that does not apply. */
  readonly components: readonly (LightComponent | null)[]
  /** `worst` of the months before, oldest first and without gaps; empty where the rule looks back on nothing. */
  readonly earlier: readonly (ComputedLight | null)[]
  /** What stands where a line of this month is owed and not accepted; `null` where none is missing. */
  readonly missing: 'grey' | 'pending' | null
  readonly override: LightOverride | null
  readonly month: Month
  readonly rule: LightRule
  /** In force in the month before, by which that month was red or not. */
  readonly ruleBefore: LightRule
}

export interface ProjectLight {
  /** What screens show; `null` is 不适用. */
  readonly light: Light | null
  /** What the rule gives, visible beside an override or a missing report. */
  readonly computed: ComputedLight | null
  /** Worst of this month's own components, before looking back: next month's `earlier`. */
  readonly worst: ComputedLight | null
  readonly override: LightOverride | null
  readonly components: LightComponent[]
  readonly ruleVersion: string
}

export const isInForce = ({ fromMonth, untilMonth }: Pick<LightOverride, 'fromMonth' | 'untilMonth'>, month: Month) =>
  fromMonth <= month && month <= untilMonth

/**
 * A project's light: the worst of its components (domain §5), looking back where the rule says so; 灰 where a line was
 * owed and not submitted, 已报待审 where it waits for its review; a person's override in force stands before all.
 */
export function projectLight(input: ProjectLightInput): ProjectLight {
  const { earlier, missing, month, rule, ruleBefore } = input
  const own = input.components.filter((component) => component !== null)
  const worst = worstOf(own.map(({ light }) => light))
  const added = lookBack([...earlier, worst], rule, ruleBefore)
  const components = added ? [...own, added] : own
  const computed = worstOf(components.map(({ light }) => light))
  const override = input.override && isInForce(input.override, month) ? input.override : null
  const light = override?.light ?? missing ?? computed
  return { light, computed, worst, override, components, ruleVersion: rule.code }
}
