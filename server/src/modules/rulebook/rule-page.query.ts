import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { RulePage, RuleVersionRow } from '@pianqu/shared/rules/rule.contract.ts'
import { ruleDifferences } from '@pianqu/shared/rules/rule-difference.ts'
import type { RuleRecord } from '@pianqu/shared/rules/rule-record.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import {
  byStart,
  type RuleKey,
  type RuleVersion,
  type StoredRule,
  versionAt,
  versionsOf,
} from '../rules/rule-versions.facts.ts'
import { demandSeries } from './demand-rule.ts'
import { draftRow } from './draft-row.ts'
import { firstMonthFor } from './first-month.ts'

/** What a version took the place of when it was adopted. */
function before(versions: readonly RuleVersion[], version: RuleVersion): RuleVersion | undefined {
  return versions
    .filter(({ edition, effectiveMonth }) => edition < version.edition && effectiveMonth <= version.effectiveMonth)
    .toSorted(byStart)
    .at(-1)
}

interface Told {
  readonly record: RuleRecord<unknown>
  readonly versions: readonly RuleVersion[]
  readonly inForce: RuleVersion | null
}

function versionRow({ record, versions, inForce }: Told, version: RuleVersion, stored?: StoredRule): RuleVersionRow {
  const words = [...record.words(version.content)]
  const earlier = before(versions, version)
  return {
    edition: version.edition,
    effectiveMonth: stored?.effectiveMonth ?? null,
    content: version.content as RuleVersionRow['content'],
    words,
    differences: earlier ? ruleDifferences(record.words(earlier.content), words) : [],
    basis: stored?.basis ?? null,
    draftedBy: stored?.draftedBy ?? null,
    draftedAt: stored?.draftedAt ?? null,
    adoptedBy: stored?.decidedBy ?? null,
    adoptedAt: stored?.decidedAt ?? null,
    isInForce: version.edition === inForce?.edition,
  }
}

const storedRules = ({ orm }: Database, { kind, code }: RuleKey): StoredRule[] =>
  orm
    .select()
    .from(ruleVersions)
    .where(and(eq(ruleVersions.kind, kind), eq(ruleVersions.code, code)))
    .orderBy(desc(ruleVersions.draftedAt))
    .all()

/** One rule with its history and, for those who may see them, its drafts. Throws common/not-found. */
export function rulePage(db: Database, actor: Actor, key: RuleKey, month: Month): RulePage {
  const { record, series } = demandSeries(key)
  const stored = storedRules(db, key)
  const versions = versionsOf(db, key)
  const told = { record, versions, inForce: versionAt(db, key, month) }
  const drafts = may(actor, 'rules:read') ? stored.filter(({ state }) => state !== 'adopted') : []
  return {
    kind: key.kind,
    code: key.code,
    name: series.name,
    about: record.about,
    month,
    firstMonth: firstMonthFor(db, record.starts),
    versions: versions.toReversed().map((version) =>
      versionRow(
        told,
        version,
        stored.find(({ ruleId }) => ruleId === version.ruleId),
      ),
    ),
    drafts: drafts.map((draft) => draftRow(db, draft)),
  }
}
