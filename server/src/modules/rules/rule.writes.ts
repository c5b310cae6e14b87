import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, max } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { ruleVersions } from './rule.tables.ts'
import type { RuleKey, StoredRule } from './rule-versions.facts.ts'

export function getDraft(tx: Tx, ruleId: string): StoredRule {
  const found = tx.orm.select().from(ruleVersions).where(eq(ruleVersions.ruleId, ruleId)).get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这份规则草案' })
  return found
}

export const insertDraft = (tx: Tx, draft: typeof ruleVersions.$inferInsert): StoredRule =>
  tx.orm.insert(ruleVersions).values(draft).returning().get()

/** Writes the draft back if it is still the one that was read. */
export const saveDraft = (tx: Tx, draft: StoredRule, version: number): StoredRule =>
  saveVersion(tx, ruleVersions, ['ruleId'], draft, version)

/** The number that the next adopted version of a rule gets. */
export function nextEdition(tx: Tx, { kind, code }: RuleKey): number {
  const newest = tx.orm
    .select({ edition: max(ruleVersions.edition) })
    .from(ruleVersions)
    .where(and(eq(ruleVersions.kind, kind), eq(ruleVersions.code, code)))
    .get()
  return (newest?.edition ?? 0) + 1
}
