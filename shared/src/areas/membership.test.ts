import { describe, expect, test } from 'vitest'
import { isListedOn } from './membership.ts'

describe('an area', () => {
  test.each([
    ['the day before it enters', '2023-02-28', false],
    ['the day it enters', '2023-03-01', true],
    ['the day before it leaves', '2025-06-30', true],
    ['the day it leaves', '2025-07-01', false],
  ] as const)('on %s', (_case, day, isListed) => {
    expect(isListedOn({ admittedOn: '2023-03-01', removedOn: '2025-07-01' }, day)).toBe(isListed)
  })

  test('that nobody removed stays in the list', () => {
    expect(isListedOn({ admittedOn: '2023-03-01', removedOn: null }, '2999-12-31')).toBe(true)
  })
})
