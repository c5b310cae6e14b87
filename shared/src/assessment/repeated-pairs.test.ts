import { describe, expect, test } from 'vitest'
import { repeatedPairs } from './repeated-pairs.ts'

const pair = (rater: string, target: string) => ({ rater, target })

describe('a rater marks a target once', () => {
  test.each([
    ['nobody', [], []],
    ['each once, both ways round', [pair('a', 'b'), pair('b', 'a'), pair('a', 'c')], []],
    ['one twice', [pair('a', 'b'), pair('a', 'c'), pair('a', 'b')], [2]],
    ['one three times', [pair('a', 'b'), pair('a', 'b'), pair('a', 'b')], [1, 2]],
    ['names that run together', [pair('ab', 'c'), pair('a', 'bc')], []],
  ])('%s', (_, marks, repeated) => {
    expect(repeatedPairs(marks)).toEqual(repeated)
  })
})
