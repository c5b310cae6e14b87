import { describe, expect, test } from 'vitest'
import type { Role } from '../access/access.ts'
import type { Day } from '../time/day.ts'
import { type ProposalState, type ProposalStep, proposalStates, proposalSteps } from './proposal.schema.ts'
import { decideProposalStep, standingOf } from './proposal.workflow.ts'

const outcome = (
  step: ProposalStep,
  state: ProposalState,
  { userId = 'other', role = 'taskforce' as Role, today = '2025-10-28' as Day } = {},
) => {
  const stored = { state, proposedById: 'wei', effectiveOn: '2025-11-01' as Day }
  const decision = decideProposalStep(step, stored, { role, userId }, today)
  return decision.allowed ? decision.next : decision.because
}

describe('a proposal', () => {
  test.each([
    ['approve', 'proposed', 'approved'],
    ['reject', 'proposed', 'rejected'],
    ['withdraw', 'proposed', 'withdrawn'],
    ['withdraw', 'approved', 'withdrawn'],
  ] as const)('by %s goes from %s to %s', (step, from, to) => {
    expect(outcome(step, from)).toBe(to)
  })

  test('takes no other step', () => {
    const refused = proposalSteps.flatMap((step) => proposalStates.map((state) => outcome(step, state)))
    expect(refused.filter((result) => result === 'adjustment/wrong-state')).toHaveLength(8)
  })

  test('is decided by another person than who proposed it, who may still withdraw it', () => {
    expect(outcome('approve', 'proposed', { userId: 'wei' })).toBe('adjustment/own')
    expect(outcome('reject', 'proposed', { userId: 'wei' })).toBe('adjustment/own')
    expect(outcome('withdraw', 'proposed', { userId: 'wei' })).toBe('withdrawn')
  })

  test.each(['auditor', 'leader', 'district', 'department', 'admin'] as const)('is not touched by %s', (role) => {
    expect(outcome('approve', 'proposed', { role })).toBe('auth/forbidden')
  })

  test('is not withdrawn from the day on that it takes effect', () => {
    expect(outcome('withdraw', 'approved', { today: '2025-10-31' })).toBe('withdrawn')
    expect(outcome('withdraw', 'approved', { today: '2025-11-01' })).toBe('adjustment/in-force')
  })

  test('is in force from its day on where it was approved', () => {
    expect(standingOf({ state: 'approved', effectiveOn: '2025-11-01' }, '2025-10-31')).toBe('approved')
    expect(standingOf({ state: 'approved', effectiveOn: '2025-11-01' }, '2025-11-01')).toBe('in-force')
    expect(standingOf({ state: 'rejected', effectiveOn: '2025-11-01' }, '2025-11-02')).toBe('rejected')
  })
})
