import type { BenefitRule, KnownRule } from '@pianqu/shared/policy/benefit-rule.schema.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { adoptedCodes, type RuleVersion, versionAt, versionsOf } from './rule-versions.facts.ts'

/** Contents are parsed by the schema of their kind where they are read, which is what the cast goes by. */
const known = (code: string, { edition, content }: RuleVersion): KnownRule => ({
  ...(content as BenefitRule),
  code,
  edition,
})

const benefitCodes = (db: Database): string[] => [
  ...new Set([...recordOf('benefit').series.map(({ code }) => code), ...adoptedCodes(db, 'benefit')]),
]

/** The rules of the calculator that are in force in a month: the product's own, as the city has changed them, and the city's. */
export const benefitRulesAt = (db: Database, month: Month): KnownRule[] =>
  benefitCodes(db).flatMap((code) => {
    const version = versionAt(db, { kind: 'benefit', code }, month)
    return version ? [known(code, version)] : []
  })

/** A rule in the version of that number; undefined where there is none. */
export function benefitRuleOf(db: Database, code: string, edition: number): KnownRule | undefined {
  const version = versionsOf(db, { kind: 'benefit', code }).find((each) => each.edition === edition)
  return version && known(code, version)
}
