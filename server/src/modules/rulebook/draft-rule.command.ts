import { randomUUID } from 'node:crypto'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { draftRule as draftEndpoint } from '@pianqu/shared/rules/rule.contract.ts'
import { decideRevision } from '@pianqu/shared/rules/rule-state.ts'
import type { Change } from '../../db/command.ts'
import { getDraft, insertDraft, saveDraft } from '../rules/rule.writes.ts'
import type { RuleKey, StoredRule } from '../rules/rule-versions.facts.ts'
import { changesFrom, demandBase, demandContent, demandSeries, demandStart } from './demand-rule.ts'
import { tellRule } from './tell-rule.ts'

type Draft = BodyOf<typeof draftEndpoint>

/** The draft as it may be kept: sound, of a month to come, going by what is in force then, and saying something new. */
function soundDraft({ tx }: Change, key: RuleKey, { content: raw, effectiveMonth, basis, baseEdition }: Draft) {
  const content = demandContent(key, raw)
  demandStart(tx, key, effectiveMonth)
  demandBase(tx, key, { effectiveMonth, baseEdition })
  if (changesFrom(tx, key, baseEdition, content).length === 0) {
    throw new ProblemError('rule/unchanged', { detail: '内容与现行版本没有差别，请修改后再保存' })
  }
  return { content, effectiveMonth, basis, baseEdition }
}

/** Drafts a version of a rule; nothing changes until another person adopts it. */
export function draftRule(change: Change, key: RuleKey, body: Draft): StoredRule {
  const { tx, actor, at } = change
  demandSeries(key)
  const draft = insertDraft(tx, {
    ...{ ruleId: randomUUID(), kind: key.kind, code: key.code, state: 'draft' },
    ...soundDraft(change, key, body),
    ...{ draftedById: actor.userId, draftedBy: actor.name, draftedAt: at },
  })
  tellRule(change, 'draft', draft)
  return draft
}

/** Changes a draft of one's own. */
export function reviseRule(change: Change, id: string, { version, ...body }: Draft & { version: number }): StoredRule {
  const draft = getDraft(change.tx, id)
  const decision = decideRevision(draft, change.actor)
  if (!decision.allowed) throw new ProblemError(decision.because, { detail: decision.detail })
  const revised = { ...draft, ...soundDraft(change, draft, body), draftedAt: change.at }
  const saved = saveDraft(change.tx, revised, version)
  tellRule(change, 'revise', saved)
  return saved
}
