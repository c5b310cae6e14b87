import { describe, expect, test } from 'vitest'
import { scoresOf, scoresText } from './candidate-draft.ts'

describe('scores as they are typed', () => {
  test.each([
    [
      '2024 86.5；2023 84',
      [
        [2024, 8650],
        [2023, 8400],
      ],
    ],
    ['２０２４年：86.5分', [[2024, 8650]]],
    ['', []],
    ['2024', null],
    ['去年 86', null],
    ['2024 86.555', null],
  ])('%j are %j', (text, expected) => {
    const scores = scoresOf(text)?.map(({ year, scoreHundredths }) => [year, scoreHundredths]) ?? null
    expect(scores).toEqual(expected)
  })

  test('stand as they would be typed', () => {
    const text = '2024 86.50；2023 84.00'
    expect(scoresText(scoresOf(text) ?? [])).toBe(text)
  })
})
