import { randomUUID } from 'node:crypto'
import type { addRule, stepRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { stepText } from '@pianqu/shared/adjustments/rule.schema.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type AdjustmentContent, adjustmentRecord } from '@pianqu/shared/rules/kinds/adjustment.rule.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { getDraft, insertDraft, nextEdition, saveDraft } from '../rules/rule.writes.ts'
import type { StoredRule } from '../rules/rule-versions.facts.ts'

const key = { kind: 'adjustment', code: 'adjustment' } as const

function loadDraft({ tx }: Change, id: string): StoredRule {
  const rule = getDraft(tx, id)
  if (rule.state !== 'draft') {
    throw new ProblemError('adjustment/wrong-state', { detail: '只有草案可以更改、采用或作废；已采用的规则请另起一版' })
  }
  return rule
}

/** Rules of adjustment move no figure: the list changes by proposals alone. What is read of them does. */
function tell(
  { audit }: Change,
  action: 'draft' | 'change' | 'adopt' | 'drop',
  { ruleId, content, ...rule }: StoredRule,
): void {
  const { name, minGroupSize, steps } = adjustmentRecord.schema.parse(content)
  const isAdopted = rule.state === 'adopted'
  audit({
    action: `adjustment-rule.${action}`,
    subject: `adjustment-rule:${ruleId}`,
    movesFigures: isAdopted,
    detail: {
      name,
      minGroupSize,
      steps: steps.map(stepText),
      documentNumber: isAdopted ? rule.basis : null,
      effectiveOn: isAdopted ? (`${rule.effectiveMonth}-01` as Day) : null,
    },
  })
}

const contentOf = ({ name, content }: BodyOf<typeof addRule>): AdjustmentContent => ({ ...content, name })

/** Drafts a rule. Returns its id. */
export function addRuleDraft(change: Change, body: BodyOf<typeof addRule>): string {
  const { tx, actor, at, today } = change
  const rule = insertDraft(tx, {
    ...key,
    ruleId: randomUUID(),
    effectiveMonth: monthOfDay(today),
    content: contentOf(body),
    basis: body.name,
    baseEdition: 0,
    state: 'draft',
    draftedById: actor.userId,
    draftedBy: actor.name,
    draftedAt: at,
  })
  tell(change, 'draft', rule)
  return rule.ruleId
}

type Changed = BodyOf<typeof addRule> & { readonly id: string; readonly version: number }

/** Changes a draft. */
export function changeRuleDraft(change: Change, { id, version, ...body }: Changed): void {
  const rule = { ...loadDraft(change, id), content: contentOf(body) }
  saveDraft(change.tx, rule, version)
  tell(change, 'change', rule)
}

/** Adopts a draft with its document, or drops it. */
export function stepRuleDraft(
  change: Change,
  { id, ...body }: BodyOf<typeof stepRule> & { readonly id: string },
): void {
  const draft = loadDraft(change, id)
  const decided = { ...draft, decidedBy: change.actor.name, decidedAt: change.at }
  const rule: StoredRule =
    body.step === 'adopt'
      ? {
          ...decided,
          state: 'adopted',
          edition: nextEdition(change.tx, key),
          basis: body.documentNumber,
          effectiveMonth: monthOfDay(body.effectiveOn),
        }
      : { ...decided, state: 'withdrawn' }
  saveDraft(change.tx, rule, body.version)
  tell(change, body.step, rule)
}
