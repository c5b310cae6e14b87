import { describe, expect, test } from 'vitest'
import { isBeforeIssue, isClocked, isClockedBy, unspentYuan } from './issue.ts'

describe('a batch', () => {
  test.each([
    ['new', 'issued', true],
    ['new', 'planned', false],
    ['refinancing', 'issued', false],
    ['refinancing', 'planned', false],
  ] as const)('of %s bonds that is %s is watched: %s', (nature, state, isWatched) => {
    expect(isClocked({ nature, state })).toBe(isWatched)
  })

  test.each([
    ['2025-03-13', false],
    ['2025-03-14', true],
    ['2025-03-15', true],
  ] as const)('issued on 14 March is watched on %s: %s, and its money moves from then on', (day, isWatched) => {
    const batch = { nature: 'new', state: 'issued', issuedOn: '2025-03-14' } as const
    expect([isClockedBy(batch, day), isBeforeIssue(batch, day)]).toEqual([isWatched, !isWatched])
  })

  test('that is planned is held to no day', () => {
    expect(isBeforeIssue({ state: 'planned', issuedOn: '2025-12-01' }, '2025-03-14')).toBe(false)
  })
})

test.each([
  [400, 100, 300],
  [400, 400, 0],
  [400, null, 400],
])('of %i yuan with %s spent may be taken %i', (amountYuan, spentYuan, left) => {
  expect(unspentYuan({ amountYuan, spentYuan })).toBe(left)
})
