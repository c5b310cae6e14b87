import { expect, test } from 'vitest'
import { type BlockerHistory, blockerCountsOn } from './blocker-counts.ts'

const history = (type: BlockerHistory['type'], ...steps: BlockerHistory['steps']): BlockerHistory => ({
  type,
  raisedOn: steps[0]?.on ?? '2025-09-01',
  steps,
})

const september = { month: '2025-09', asOf: '2025-09-30' } as const
const raise = { step: 'raise', on: '2025-08-20', level: 'district' } as const
const later = { step: 'raise', on: '2025-09-10', level: 'department' } as const
const escalate = { step: 'escalate', on: '2025-09-12', level: 'taskforce' } as const
const confirm = { step: 'confirm', on: '2025-09-20', level: 'district' } as const
const reopen = { step: 'reopen', on: '2025-09-25', level: 'district' } as const

test.each([
  ['none', [], { open: 0, raised: 0, closed: 0, escalated: 0, forTheCity: 0, types: [] }],
  [
    'closed this month',
    [history('用地', raise, confirm)],
    { open: 0, raised: 0, closed: 1, escalated: 0, forTheCity: 0, types: [] },
  ],
  [
    'opened again',
    [history('用地', raise, confirm, reopen)],
    { open: 1, raised: 0, closed: 0, escalated: 0, forTheCity: 0, types: [{ type: '用地', count: 1 }] },
  ],
  [
    'come up to the city',
    [history('资金', later, escalate)],
    { open: 1, raised: 1, closed: 0, escalated: 1, forTheCity: 1, types: [{ type: '资金', count: 1 }] },
  ],
  [
    'raised after the day',
    [history('资金', { ...raise, on: '2025-10-01' })],
    { open: 0, raised: 0, closed: 0, escalated: 0, forTheCity: 0, types: [] },
  ],
  [
    'closed after the day',
    [history('资金', raise, { ...confirm, on: '2025-10-01' })],
    { open: 1, raised: 0, closed: 0, escalated: 0, forTheCity: 0, types: [{ type: '资金', count: 1 }] },
  ],
] as const)('blockers on a day: %s', (_, histories, counts) => {
  expect(blockerCountsOn(histories, september)).toEqual(counts)
})
