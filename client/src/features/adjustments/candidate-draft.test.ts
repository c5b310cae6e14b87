import { describe, expect, test } from 'vitest'
import { candidateBody, candidateDraft, scoresOf } from './candidate-draft.ts'

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
})

describe('a candidate as it is typed', () => {
  const draft = {
    ...candidateDraft(null),
    code: 'N01',
    name: '新区',
    reason: '基础好',
    districtCode: 'D1',
    leadUnit: 'B1',
  }

  test('is sent when all that is needed is there', () => {
    expect(candidateBody(draft)).toMatchObject({ code: 'N01', positioning: null, scores: [] })
    expect(candidateBody({ ...draft, districtCode: null })).toBeNull()
    expect(candidateBody({ ...draft, scores: '不详' })).toBeNull()
    expect(candidateBody({ ...draft, name: ' ' })).toBeNull()
  })
})
