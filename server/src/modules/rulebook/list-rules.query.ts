import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { RuleRow } from '@pianqu/shared/rules/rule.contract.ts'
import { type RuleKind, ruleKinds } from '@pianqu/shared/rules/rule-kind.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { count, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import { adoptedCodes, byStart, type RuleKey, versionAt, versionsOf } from '../rules/rule-versions.facts.ts'

/** Drafts that wait to be decided, by kind and code; none for who may not see them. */
function openDrafts(db: Database, actor: Actor): (key: RuleKey) => number {
  if (!may(actor, 'rules:read')) return () => 0
  const rows = db.orm
    .select({ kind: ruleVersions.kind, code: ruleVersions.code, drafts: count() })
    .from(ruleVersions)
    .where(eq(ruleVersions.state, 'draft'))
    .groupBy(ruleVersions.kind, ruleVersions.code)
    .all()
  return ({ kind, code }) => rows.find((row) => row.kind === kind && row.code === code)?.drafts ?? 0
}

function nextOf(db: Database, key: RuleKey, month: Month): RuleRow['next'] {
  const later = versionsOf(db, key)
    .filter(({ effectiveMonth }) => effectiveMonth > month)
    .toSorted(byStart)
  const first = later.findLast(({ effectiveMonth }) => effectiveMonth === later[0]?.effectiveMonth)
  return first ? { edition: first.edition, effectiveMonth: first.effectiveMonth } : null
}

/** The rules of a kind: what the product comes with, and what the city has added. */
function seriesOf(db: Database, kind: RuleKind): { readonly code: string; readonly name: string }[] {
  const known = recordOf(kind).series
  const added = adoptedCodes(db, kind).filter((code) => known.every((each) => each.code !== code))
  return [...known, ...added.map((code) => ({ code, name: `本市规则 ${code}` }))]
}

/** Every rule with its version in force in a month. */
export function ruleRows(db: Database, actor: Actor, month: Month): RuleRow[] {
  const drafts = openDrafts(db, actor)
  const adopted = new Map(
    db.orm
      .select()
      .from(ruleVersions)
      .where(eq(ruleVersions.state, 'adopted'))
      .all()
      .map((row) => [row.ruleId, row]),
  )
  return ruleKinds.flatMap((kind) =>
    seriesOf(db, kind).map(({ code, name }): RuleRow => {
      const version = versionAt(db, { kind, code }, month)
      const stored = version?.ruleId ? adopted.get(version.ruleId) : undefined
      return {
        kind,
        code,
        name,
        about: recordOf(kind).about,
        edition: version?.edition ?? null,
        effectiveMonth: stored?.effectiveMonth ?? null,
        adoptedBy: stored?.decidedBy ?? null,
        basis: stored?.basis ?? null,
        next: nextOf(db, { kind, code }, month),
        drafts: drafts({ kind, code }),
      }
    }),
  )
}
