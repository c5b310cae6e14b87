import { randomUUID } from 'node:crypto'
import type { addRule, stepRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { stepText } from '@pianqu/shared/adjustments/rule.schema.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { adjustmentRules } from '../areas/adjustment.tables.ts'

type StoredRule = typeof adjustmentRules.$inferSelect

function loadDraft({ tx }: Change, id: string): StoredRule {
  const rule = tx.orm.select().from(adjustmentRules).where(eq(adjustmentRules.ruleId, id)).get()
  if (!rule) throw new ProblemError('common/not-found', { detail: '没有这版规则' })
  if (rule.state !== 'draft') {
    throw new ProblemError('adjustment/wrong-state', { detail: '只有草案可以更改、采用或作废；已采用的规则请另起一版' })
  }
  return rule
}

function saveDraft({ tx, actor, at }: Change, rule: StoredRule, version: number): void {
  const saved = tx.orm
    .update(adjustmentRules)
    .set({ ...rule, byName: actor.name, at, version: version + 1 })
    .where(and(eq(adjustmentRules.ruleId, rule.ruleId), eq(adjustmentRules.version, version)))
    .returning()
    .get()
  if (!saved) throw new ProblemError('common/stale')
}

/** Rules move no figure: the list changes by proposals alone. */
function tell(
  { audit }: Change,
  action: 'draft' | 'change' | 'adopt' | 'drop',
  { ruleId, name, content, ...rule }: StoredRule,
): void {
  const { documentNumber, effectiveOn } = rule
  audit({
    action: `adjustment-rule.${action}`,
    subject: `adjustment-rule:${ruleId}`,
    movesFigures: false,
    detail: {
      name,
      minGroupSize: content.minGroupSize,
      steps: content.steps.map(stepText),
      documentNumber,
      effectiveOn,
    },
  })
}

/** Drafts a rule. Returns its id. */
export function addRuleDraft(change: Change, body: BodyOf<typeof addRule>): string {
  const { tx, actor, at } = change
  const rule = tx.orm
    .insert(adjustmentRules)
    .values({ ...body, ruleId: randomUUID(), state: 'draft', byName: actor.name, at })
    .returning()
    .get()
  tell(change, 'draft', rule)
  return rule.ruleId
}

type Changed = BodyOf<typeof addRule> & { readonly id: string; readonly version: number }

/** Changes a draft. */
export function changeRuleDraft(change: Change, { id, version, ...content }: Changed): void {
  const rule = { ...loadDraft(change, id), ...content }
  saveDraft(change, rule, version)
  tell(change, 'change', rule)
}

/** Adopts a draft with its document, or drops it. */
export function stepRuleDraft(
  change: Change,
  { id, ...body }: BodyOf<typeof stepRule> & { readonly id: string },
): void {
  const draft = loadDraft(change, id)
  const rule: StoredRule =
    body.step === 'adopt'
      ? { ...draft, state: 'adopted', documentNumber: body.documentNumber, effectiveOn: body.effectiveOn }
      : { ...draft, state: 'dropped' }
  saveDraft(change, rule, body.version)
  tell(change, body.step, rule)
}
