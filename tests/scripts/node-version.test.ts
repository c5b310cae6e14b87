import { describe, expect, test } from 'vitest'
import { isSupported } from '../../server/scripts/steps/node-version.mjs'

describe('a version of Node', () => {
  test.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.1.0', true],
    ['26.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isSupported(version)).toBe(expected)
  })
})
