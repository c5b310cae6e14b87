import { describe, expect, test } from 'vitest'
import { darkInks, lightInks } from './inks.fixture.ts'
import { inkTokens, translucent } from './inks.ts'

const names = Object.keys(inkTokens) as (keyof typeof inkTokens)[]

describe('the inks of charts', () => {
  test.each(names)('include %s in both themes', (name) => {
    expect(lightInks[name]).toMatch(/^#[0-9a-f]{6}$/)
    expect(darkInks[name]).toMatch(/^#[0-9a-f]{6}$/)
  })

  test.each([
    'ink',
    'ink2',
    'ink3',
    'line',
    'card',
    'brand',
    'actual',
    'target',
    'axis',
    'axisWords',
    'faded',
  ] as const)('are not blind to the dark: %s', (name) => {
    expect(darkInks[name]).not.toBe(lightInks[name])
  })

  test.each(['scale1', 'scale2', 'scale3', 'scale4', 'scale5', 'scale6'] as const)(
    'are not blind to the dark: %s',
    (name) => {
      expect(darkInks[name]).not.toBe(lightInks[name])
    },
  )

  // The build shortens what can be shortened.
  test.each([
    ['#1f5fa8', 'rgba(31, 95, 168, 0.14)'],
    ['#fff', 'rgba(255, 255, 255, 0.14)'],
  ])('let through what lies below: %s', (ink, expected) => {
    expect(translucent(ink, 0.14)).toBe(expected)
  })
})
