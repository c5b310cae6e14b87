import { describe, expect, test } from 'vitest'
import { scoreOfText, scoreText } from './score.ts'

describe('a yearly score', () => {
  test.each([
    ['87.5', 8750],
    ['87', 8700],
    ['８７．２５', 8725],
    ['0.05', 5],
    ['87.555', null],
    ['-1', null],
    ['', null],
    ['良好', null],
  ] as const)('typed as %j is %j hundredths', (text, hundredths) => {
    expect(scoreOfText(text)).toBe(hundredths)
  })

  test.each([
    [8750, '87.50'],
    [5, '0.05'],
    [10_000, '100.00'],
  ])('of %i hundredths reads %s, and reads back', (hundredths, text) => {
    expect(scoreText(hundredths)).toBe(text)
    expect(scoreOfText(text)).toBe(hundredths)
  })
})
