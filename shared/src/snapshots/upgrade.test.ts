import { describe, expect, test } from 'vitest'
import { upgraded } from './upgrade.ts'
import type { UpgradeStep } from './upgrade-step.ts'

const steps: readonly UpgradeStep[] = [
  { area: (stored) => ({ ...stored, second: true }), ranking: () => ({ rows: [] }) },
  { area: (stored) => ({ ...stored, third: Object.keys(stored).length }) },
]

describe('a part of a snapshot', () => {
  test.each([
    [1, { code: 'A01', second: true, third: 2 }],
    [2, { code: 'A01', third: 1 }],
    [3, { code: 'A01' }],
  ])('of format %i takes the steps from there on, in order', (format, shape) => {
    expect(upgraded('area', format, { code: 'A01' }, steps)).toEqual(shape)
  })

  test('that no step names stays as it was stored', () => {
    const stored = { code: 'P1' }
    expect(upgraded('project', 1, stored, steps)).toBe(stored)
  })

  test('of a format still to come has no shape', () => {
    expect(upgraded('area', 4, {}, steps)).toBeNull()
  })

  test('is not changed by what is made of it', () => {
    const stored = Object.freeze({ code: 'A01' })
    upgraded('area', 1, stored, steps)
    expect(stored).toEqual({ code: 'A01' })
  })
})
