import { describe, expect, test } from 'vitest'
import { opensUp } from './choice-list.tsx'

describe('the list of choices', () => {
  test.each([
    ['fits below', { height: 240, above: 100, below: 300 }, false],
    ['fits only above', { height: 240, above: 300, below: 40 }, true],
    ['fits nowhere, with more room below', { height: 240, above: 60, below: 120 }, false],
    ['fits nowhere, with more room above', { height: 240, above: 120, below: 60 }, true],
  ])('that %s', (_, room, isUp) => {
    expect(opensUp(room)).toBe(isUp)
  })
})
