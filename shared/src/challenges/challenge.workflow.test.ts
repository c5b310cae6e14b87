import { describe, expect, test } from 'vitest'
import type { Role } from '../access/access.ts'
import type { Day } from '../time/day.ts'
import { type ChallengeState, challengeStates, type MilestoneState, milestoneStates } from './challenge.schema.ts'
import {
  type ChallengeStep,
  challengeSteps,
  challengeStepTable,
  claimFault,
  decideChallengeStep,
  decideMilestoneStep,
  isOverdue,
  type MilestoneStep,
  milestoneSteps,
} from './challenge.workflow.ts'

interface Case {
  readonly role?: Role
  readonly today?: Day
  readonly milestones?: readonly MilestoneState[]
  readonly claims?: number
}

function outcome(step: ChallengeStep, state: ChallengeState, given: Case = {}): string {
  const { role = 'taskforce', today = '2025-10-28', milestones = ['confirmed'], claims = 2 } = given
  const until: Day = step === 'publish' ? '2025-10-28' : '2025-10-27'
  const decision = decideChallengeStep(step, { state, claimUntil: until, milestones, claims }, { role }, today)
  return decision.allowed ? decision.next : decision.because
}

describe('a task', () => {
  test.each(challengeSteps.flatMap((step) => challengeStates.map((state) => [step, state] as const)))(
    'by %s from %s goes where the table says, or nowhere',
    (step, state) => {
      const { from, to }: { from: readonly string[]; to: string } = challengeStepTable[step]
      expect(outcome(step, state)).toBe(from.includes(state) ? to : 'challenge/wrong-state')
    },
  )

  test.each(['auditor', 'leader', 'district', 'department', 'admin'] as const)('is not moved by %s', (role) => {
    expect(outcome('publish', 'draft', { role })).toBe('auth/forbidden')
  })

  test('is published before its deadline and awarded after it, to somebody', () => {
    expect(outcome('publish', 'draft', { today: '2025-10-29' })).toBe('challenge/past-deadline')
    expect(outcome('award', 'published', { today: '2025-10-27' })).toBe('challenge/claims-open')
    expect(outcome('award', 'published', { claims: 0 })).toBe('challenge/no-claims')
  })

  test('is complete when every milestone is confirmed, and may fail before', () => {
    expect(outcome('complete', 'awarded', { milestones: ['confirmed', 'reported'] })).toBe('challenge/unconfirmed')
    expect(outcome('fail', 'awarded', { milestones: ['open'] })).toBe('failed')
  })

  test.each([
    ['published', '2025-10-28', null],
    ['published', '2025-10-29', 'challenge/past-deadline'],
    ['draft', '2025-10-28', 'challenge/wrong-state'],
    ['awarded', '2025-10-28', 'challenge/wrong-state'],
  ] as const)('%s on %s answers a claim by %s', (state, today, fault) => {
    expect(claimFault({ state, claimUntil: '2025-10-28' }, today)).toBe(fault)
  })
})

describe('a milestone', () => {
  const step = (
    name: MilestoneStep,
    state: MilestoneState,
    actor: { role: Role; unitCode: string | null },
    challengeState: ChallengeState = 'awarded',
  ) => {
    const decision = decideMilestoneStep(name, { state, unitCode: 'D1', challengeState }, actor)
    return decision.allowed ? decision.next : decision.because
  }
  const holder = { role: 'district', unitCode: 'D1' } as const
  const taskforce = { role: 'taskforce', unitCode: 'T1' } as const

  test('is reported by its own unit and confirmed or sent back by the task force', () => {
    expect(milestoneStates.map((state) => step('report', state, holder))).toEqual([
      'reported',
      'challenge/wrong-state',
      'reported',
      'challenge/wrong-state',
    ])
    expect([step('confirm', 'reported', taskforce), step('return', 'reported', taskforce)]).toEqual([
      'confirmed',
      'returned',
    ])
    expect(step('report', 'open', { role: 'district', unitCode: 'D2' })).toBe('auth/forbidden')
    expect(step('report', 'open', taskforce)).toBe('auth/forbidden')
    expect(step('confirm', 'reported', holder)).toBe('auth/forbidden')
  })

  test('rests when the task is over', () => {
    for (const name of milestoneSteps) {
      const actor = name === 'report' ? holder : taskforce
      const state = name === 'report' ? 'open' : 'reported'
      expect(step(name, state, actor, 'completed')).toBe('challenge/wrong-state')
    }
  })

  test.each([
    ['open', null, '2025-10-28', false],
    ['open', null, '2025-10-29', true],
    ['returned', '2025-10-20', '2025-10-29', true],
    ['reported', '2025-10-28', '2025-11-05', false],
    ['reported', '2025-10-29', '2025-11-05', true],
    ['confirmed', '2025-10-30', '2025-11-05', false],
  ] as const)('%s, done %s, is on %s overdue: %s', (state, doneOn, today, overdue) => {
    expect(isOverdue({ state, dueOn: '2025-10-28', doneOn }, today)).toBe(overdue)
  })
})
