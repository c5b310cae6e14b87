import { ruleChanged } from '@pianqu/shared/events/told.ts'
import { differencesText } from '@pianqu/shared/rules/rule-difference.ts'
import type { RuleStep } from '@pianqu/shared/rules/rule-state.ts'
import type { Change } from '../../db/command.ts'
import type { StoredRule } from '../rules/rule-versions.facts.ts'
import { changesFrom } from './demand-rule.ts'

/** One line of the trail: which rule, from when, by what, and what it changes. Only what is adopted moves a figure. */
export function tellRule({ tx, audit, tell }: Change, step: RuleStep | 'draft' | 'revise', rule: StoredRule): void {
  const { ruleId, kind, code, effectiveMonth, basis, baseEdition, edition, draftedBy, note, content } = rule
  audit({
    action: `rule.${step}`,
    subject: `rule:${code}`,
    movesFigures: step === 'adopt',
    detail: {
      ...{ ruleId, kind, code, effectiveMonth, basis, baseEdition, edition, draftedBy, note },
      changes: differencesText(changesFrom(tx, rule, baseEdition, content)),
    },
  })
  tell(ruleChanged(rule, step === 'adopt'))
}
