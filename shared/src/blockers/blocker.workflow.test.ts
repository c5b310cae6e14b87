import { describe, expect, test } from 'vitest'
import type { Role } from '../access/access.ts'
import { type BlockerState, blockerStates } from './blocker.schema.ts'
import { type BlockerParties, type BlockerStep, blockerSteps, decideBlockerStep } from './blocker.workflow.ts'

interface Asker {
  readonly role: Role
  readonly unitCode: string | null
  readonly userId: string
}

const people = {
  taskforce: { role: 'taskforce', unitCode: 'T1', userId: 'u-taskforce' },
  lead: { role: 'department', unitCode: 'B1', userId: 'u-lead' },
  raiser: { role: 'district', unitCode: 'D1', userId: 'u-raiser' },
  'other department': { role: 'department', unitCode: 'B2', userId: 'u-other' },
  'other district': { role: 'district', unitCode: 'D2', userId: 'u-other' },
  leader: { role: 'leader', unitCode: null, userId: 'u-leader' },
  auditor: { role: 'auditor', unitCode: null, userId: 'u-auditor' },
  admin: { role: 'admin', unitCode: null, userId: 'u-admin' },
} as const satisfies Record<string, Asker>
type Person = keyof typeof people

const parties = (state: BlockerState, given: Partial<BlockerParties> = {}): BlockerParties => ({
  state,
  leadUnit: 'B1',
  raiserUnit: 'D1',
  isCheckedByTaskforce: false,
  disputes: 0,
  isRuled: false,
  isPaused: false,
  answeredById: 'u-lead',
  hasProof: true,
  ...given,
})

/** Where each step leads from each state and who may take it, from domain §6 by hand. */
const table: Readonly<
  Record<BlockerStep, readonly [by: readonly Person[], Partial<Record<BlockerState, BlockerState>>]>
> = {
  assign: [['taskforce'], { raised: 'assigned', disputed: 'assigned' }],
  accept: [['lead'], { assigned: 'accepted' }],
  dispute: [['lead'], { assigned: 'disputed' }],
  rule: [['taskforce'], { disputed: 'accepted', ruling: 'accepted' }],
  transfer: [['taskforce'], { assigned: 'assigned', accepted: 'assigned', disputed: 'assigned' }],
  answer: [['lead'], { assigned: 'answered', accepted: 'answered' }],
  confirm: [['raiser'], { answered: 'closed' }],
  reopen: [['raiser', 'taskforce'], { answered: 'accepted', closed: 'accepted' }],
  pause: [['taskforce'], { assigned: 'assigned', accepted: 'accepted', disputed: 'disputed', ruling: 'ruling' }],
  resume: [['taskforce'], { assigned: 'assigned', accepted: 'accepted', disputed: 'disputed', ruling: 'ruling' }],
}

const outcome = (step: BlockerStep, person: Person, one: BlockerParties): string => {
  const decision = decideBlockerStep(step, one, people[person])
  return decision.allowed ? decision.next : decision.because
}

describe('every step from every state by everybody', () => {
  const cells = blockerSteps.flatMap((step) =>
    blockerStates.flatMap((state) => (Object.keys(people) as Person[]).map((person) => [step, state, person] as const)),
  )

  test.each(cells)('%s from %s by %s', (step, state, person) => {
    const [by, ways] = table[step]
    const expected = by.includes(person) ? (ways[state] ?? 'blocker/wrong-state') : 'auth/forbidden'
    expect(outcome(step, person, parties(state, { isPaused: step === 'resume' }))).toBe(expected)
  })
})

describe('a blocker', () => {
  test('goes to a ruling when it is disputed a second time, and to nobody else after that', () => {
    expect(outcome('dispute', 'lead', parties('assigned', { disputes: 1 }))).toBe('ruling')
    expect(outcome('dispute', 'lead', parties('assigned', { disputes: 2, isRuled: true }))).toBe('blocker/ruled')
    expect(outcome('assign', 'taskforce', parties('ruling', { disputes: 2 }))).toBe('blocker/wrong-state')
  })

  test('is closed with proof alone, and never by who answered', () => {
    expect(outcome('confirm', 'raiser', parties('answered', { hasProof: false }))).toBe('blocker/no-proof')
    expect(outcome('confirm', 'raiser', parties('answered', { answeredById: 'u-raiser' }))).toBe('blocker/own-answer')
  })

  test('that the task force raised, or whose raiser kept silent, is confirmed by the task force', () => {
    const handedUp = parties('answered', { isCheckedByTaskforce: true })
    expect(outcome('confirm', 'taskforce', handedUp)).toBe('closed')
    expect(outcome('confirm', 'raiser', handedUp)).toBe('auth/forbidden')
  })

  test('is paused once at a time, and resumed where it is paused', () => {
    expect(outcome('pause', 'taskforce', parties('accepted', { isPaused: true }))).toBe('blocker/paused')
    expect(outcome('resume', 'taskforce', parties('accepted'))).toBe('blocker/not-paused')
  })

  test('that no unit leads is moved by nobody but the task force', () => {
    const unassigned = parties('raised', { leadUnit: null })
    const nobody = { role: 'department', unitCode: null, userId: 'u' } as const
    expect(decideBlockerStep('answer', unassigned, nobody)).toEqual({ allowed: false, because: 'auth/forbidden' })
    const raisedByNobody = parties('answered', { raiserUnit: null })
    expect(decideBlockerStep('confirm', raisedByNobody, nobody)).toEqual({ allowed: false, because: 'auth/forbidden' })
  })
})
