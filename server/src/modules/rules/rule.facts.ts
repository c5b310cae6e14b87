import { worded } from '@pianqu/shared/indicators/definition-words.ts'
import type { IndicatorDefinition } from '@pianqu/shared/indicators/indicator.schema.ts'
import { fixedTarget } from '@pianqu/shared/indicators/target.ts'
import { defaultLightRule, type LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import type { Target } from '@pianqu/shared/number/ratio.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { AdjustmentContent } from '@pianqu/shared/rules/kinds/adjustment.rule.ts'
import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import type { RuleContent } from '@pianqu/shared/rules/rule-records.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { onlyCode, type RuleVersion, versionAt, versionsOf } from './rule-versions.facts.ts'

/** Kinds that always have a version in force, the product's own if no other. */
type StandingKind = Exclude<RuleKind, 'adjustment'>

/** Contents are parsed by the schema of their kind where they are read, which is what the cast goes by. */
const contentOf = <Kind extends RuleKind>({ content }: RuleVersion): RuleContent<Kind> => content as RuleContent<Kind>

function standing(db: Database, kind: StandingKind, month: Month, code = onlyCode(kind)): RuleVersion {
  const version = versionAt(db, { kind, code }, month)
  if (!version) throw new Error(`No rule ${kind} ${code} is in force in ${month}`)
  return version
}

/** What a rule says in a month. */
export const ruleInForce = <Kind extends StandingKind>(db: Database, kind: Kind, month: Month): RuleContent<Kind> =>
  contentOf<Kind>(standing(db, kind, month))

const lightCode = ({ edition }: RuleVersion): string =>
  edition === 0 ? defaultLightRule.code : `light-${edition < 0 ? 'draft' : edition}`

/** The light rule in force in a month, with the name that lights cite. */
export function lightRuleAt(db: Database, month: Month): LightRule {
  const version = standing(db, 'light', month)
  return { ...contentOf<'light'>(version), code: lightCode(version), effectiveMonth: version.effectiveMonth }
}

/** The monthly index in force in a month. */
export function rankingRuleAt(db: Database, month: Month): RankingRule {
  const version = standing(db, 'ranking', month)
  return { ...contentOf<'ranking'>(version), effectiveMonth: version.effectiveMonth }
}

/** How far from a station ground counts as covered in a month, in metres. */
export const reachAt = (db: Database, month: Month): number => ruleInForce(db, 'rail-reach', month).metres

/** An indicator as it is defined in a month; its words name the reach of that month. */
export function indicatorAt(db: Database, code: string, month: Month): IndicatorDefinition {
  const version = standing(db, 'indicator', month, code)
  const content = worded(contentOf<'indicator'>(version), reachAt(db, month))
  return { ...content, code, effectiveMonth: version.effectiveMonth }
}

/** The fixed target of an indicator in a month; `null` where the schedule is its target. */
export const targetAt = (db: Database, code: string, month: Month): Target | null =>
  fixedTarget(contentOf<'indicator'>(standing(db, 'indicator', month, code)))

/** The months in which any version of a rule begins, in order, the product's own first. */
export const startsOf = (db: Database, kind: StandingKind, code = onlyCode(kind)): Month[] => [
  ...new Set(
    versionsOf(db, { kind, code })
      .map(({ effectiveMonth }) => effectiveMonth)
      .toSorted(),
  ),
]

export interface AdjustmentRuleInForce {
  readonly ruleId: string | null
  readonly basis: string | null
  readonly content: AdjustmentContent
}

/** The rule of adjustment in force in a month; `null` until the city adopts one. */
export function adjustmentRuleAt(db: Database, month: Month): AdjustmentRuleInForce | null {
  const version = versionAt(db, { kind: 'adjustment', code: onlyCode('adjustment') }, month)
  return version && { ruleId: version.ruleId, basis: version.basis, content: contentOf<'adjustment'>(version) }
}
