import type { RuleDraft } from '@pianqu/shared/rules/rule.contract.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import type { Database } from '../../db/database.ts'
import type { StoredRule } from '../rules/rule-versions.facts.ts'
import { changesFrom } from './demand-rule.ts'

/** Drafts of long ago may not fit the form of today: such a one is shown as it was typed. */
function wordsOf({ kind, content }: StoredRule) {
  const parsed = recordOf(kind).schema.safeParse(content)
  return parsed.success ? [...recordOf(kind).words(parsed.data)] : []
}

/** A draft as screens show it. */
export function draftRow(db: Database, rule: StoredRule): RuleDraft {
  const { kind: _kind, code: _code, edition: _edition, decidedById: _id, content, ...row } = rule
  const words = wordsOf(rule)
  return {
    ...row,
    content: content as RuleDraft['content'],
    words,
    differences: words.length > 0 ? changesFrom(db, rule, rule.baseEdition, content) : [],
  }
}
