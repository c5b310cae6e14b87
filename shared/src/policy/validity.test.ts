import { describe, expect, test } from 'vitest'
import { chineseNumber, clauseAddress } from './address.ts'
import { needsCheck, validityOn, validityText } from './validity.ts'

describe('validity', () => {
  const dated = { validFrom: '2025-01-01', validUntil: '2025-12-31' } as const
  test.each([
    ['2024-12-31', 'upcoming', '未到施行日（2025-01-01起）'],
    ['2025-01-01', 'valid', '有效（2025-12-31）'],
    ['2025-10-01', 'valid', '有效（2025-12-31）'],
    ['2025-10-02', 'expiring', '即将到期（2025-12-31）'],
    ['2025-12-31', 'expiring', '即将到期（2025-12-31）'],
    ['2026-01-01', 'expired', '已失效（2025-12-31）'],
  ] as const)('on %s is %s', (on, state, text) => {
    expect(validityOn(dated, on)).toBe(state)
    expect(validityText(dated, on)).toBe(text)
  })

  test('without days is always', () => {
    expect(validityOn({ validFrom: null, validUntil: null }, '2099-12-31')).toBe('valid')
  })

  test.each([
    [null, '2025-10-28', true],
    ['2024-10-28', '2025-10-28', false],
    ['2024-10-28', '2025-10-29', true],
    ['2024-02-29', '2025-03-01', false],
    ['2024-02-29', '2025-03-02', true],
  ] as const)('of a check on %s is over on %s: %s', (checkedOn, on, over) => {
    expect(needsCheck(checkedOn, on)).toBe(over)
  })
})

describe('an address', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [37, '三十七'],
  ])('counts %i as %s', (number, text) => {
    expect(chineseNumber(number)).toBe(text)
  })

  test('names measure, paragraph and clause', () => {
    expect(clauseAddress({ measure: 7, paragraph: 2, clause: 1 })).toBe('第七条第2段第1款')
  })
})
