import { rankChangeText } from '@pianqu/shared/rankings/ranking-words.ts'
import { expect, test } from 'vitest'

test.each([
  [2, '升2位'],
  [-1, '降1位'],
  [0, '持平'],
  [null, '无可比'],
])('a move of %s reads %s', (move, text) => {
  expect(rankChangeText(move)).toBe(text)
})
