import { describe, expect, test } from 'vitest'
import type { Role } from '../access/access.ts'
import { decideRevision, decideRuleStep, type RuleState, type RuleStep } from './rule-state.ts'

const person = (userId: string, role: Role = 'taskforce') => ({ userId, role })

const outcome = (step: RuleStep, state: RuleState, actor = person('shen')) => {
  const decision = decideRuleStep(step, { state, draftedById: 'zhou' }, actor)
  return decision.allowed ? decision.next : decision.because
}

describe('the draft of a rule', () => {
  test.each<[RuleStep, RuleState, string, string]>([
    ['adopt', 'draft', 'shen', 'adopted'],
    ['reject', 'draft', 'shen', 'rejected'],
    ['withdraw', 'draft', 'zhou', 'withdrawn'],
    ['adopt', 'draft', 'zhou', 'rule/own'],
    ['reject', 'draft', 'zhou', 'rule/own'],
    ['withdraw', 'draft', 'shen', 'rule/not-own'],
    ['adopt', 'adopted', 'shen', 'rule/wrong-state'],
    ['reject', 'withdrawn', 'shen', 'rule/wrong-state'],
    ['withdraw', 'rejected', 'zhou', 'rule/wrong-state'],
  ])('%s of one that is %s by %s: %s', (step, state, who, expected) => {
    expect(outcome(step, state, person(who))).toBe(expected)
  })

  test.each<Role>(['admin', 'auditor', 'department', 'district', 'leader'])('is decided by no %s', (role) => {
    expect(outcome('adopt', 'draft', person('shen', role))).toBe('auth/forbidden')
    expect(decideRevision({ state: 'draft', draftedById: 'zhou' }, person('zhou', role)).allowed).toBe(false)
  })

  test('is changed by who drafted it, until it is decided', () => {
    const may = (state: RuleState, who: string) => decideRevision({ state, draftedById: 'zhou' }, person(who)).allowed
    expect([may('draft', 'zhou'), may('draft', 'shen'), may('adopted', 'zhou')]).toEqual([true, false, false])
  })

  test('that came in before there were drafters is nobody’s own', () => {
    const decision = decideRuleStep('adopt', { state: 'draft', draftedById: null }, person('shen'))
    expect(decision.allowed).toBe(true)
  })
})
