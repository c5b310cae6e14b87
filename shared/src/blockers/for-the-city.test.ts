import { expect, test } from 'vitest'
import { isForTheCity, type PastStep } from './for-the-city.ts'

const step = (name: string, on: PastStep['on'], level: PastStep['level'] = 'department'): PastStep => ({
  step: name,
  on,
  level,
})

const story = [
  step('raise', '2025-09-01'),
  step('assign', '2025-09-02'),
  step('dispute', '2025-09-03'),
  step('assign', '2025-09-04'),
  step('dispute', '2025-09-05'),
  step('rule', '2025-09-08'),
  step('escalate', '2025-09-23', 'taskforce'),
  step('supervise', '2025-10-10', 'taskforce'),
  step('answer', '2025-10-14', 'taskforce'),
  step('confirm', '2025-10-16', 'taskforce'),
  step('reopen', '2025-10-20', 'taskforce'),
]

test.each([
  ['2025-08-31', false],
  ['2025-09-03', false],
  ['2025-09-04', false],
  ['2025-09-05', true],
  ['2025-09-08', false],
  ['2025-09-22', false],
  ['2025-09-23', true],
  ['2025-10-15', true],
  ['2025-10-16', false],
  ['2025-10-20', true],
] as const)('on %s: %s', (day, expected) => expect(isForTheCity(story, day)).toBe(expected))
