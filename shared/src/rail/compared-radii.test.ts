import { describe, expect, test } from 'vitest'
import { askedRadius, radiiBeside } from './compared-radii.ts'

describe('the circles that are compared', () => {
  test.each([
    [800, [500, 800, 1000]],
    [600, [500, 600, 800, 1000]],
    [1500, [500, 800, 1000, 1500]],
  ])('with a policy of %i metres are %j', (policy, radii) => {
    expect(radiiBeside(policy)).toEqual(radii)
  })

  test.each([
    [800, 800, undefined],
    [500, 800, 500],
    [600, 600, undefined],
    [800, 600, 800],
  ])('%i metres, where the policy says %i, are asked for by %s', (metres, policy, asked) => {
    expect(askedRadius(metres, policy)).toBe(asked)
  })
})
