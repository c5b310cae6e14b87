import { describe, expect, test } from 'vitest'
import { canFetch, fetchedVersion, isSupported } from '../../server/scripts/steps/node-version.mjs'

describe('a version of Node', () => {
  test.each([
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.13.1', false],
    ['22.14.0', true],
    ['23.11.0', false],
    ['24.1.0', true],
    ['25.9.0', false],
    ['26.0.0', true],
    ['28.0.0', true],
    [fetchedVersion, true],
  ])('%s runs the product: %s', (version, expected) => {
    expect(isSupported(version)).toBe(expected)
  })

  test.each([
    ['16.20.2', false],
    ['18.0.0', true],
    ['20.20.2', true],
    ['25.9.0', true],
  ])('%s can fetch another: %s', (version, expected) => {
    expect(canFetch(version)).toBe(expected)
  })
})
