import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moves, type Ranked, rankBy } from './rank.ts'

const points = (hundredths: number | null) => (hundredths === null ? null : { numerator: hundredths, denominator: 100 })
const places = (scores: (number | null)[]) => rankBy(scores, points).map(({ place }) => place)

describe('a ranking', () => {
  test.each([
    ['nobody', [], []],
    ['equal scores share a place', [500, 100, 100, 700], [1, 1, 3, 4]],
    ['1, 2, 2, 4', [200, 100, 300, 200], [1, 2, 2, 4]],
    ['ahead of schedule comes first', [100, -509, 0], [1, 2, 3]],
    ['the unreported get no place', [null, 100, null, 50], [1, 2, null, null]],
    ['nobody reported', [null, null], [null, null]],
  ])('%s', (_, scores, expected) => {
    expect(places(scores)).toEqual(expected)
  })

  test('judges ties at the published precision', () => {
    const thousandths = (n: number) => ({ numerator: n, denominator: 1000 })
    expect(rankBy([1004, 1001, 1005], thousandths).map(({ place, score, tied }) => [place, score, tied])).toEqual([
      [1, 1, true],
      [1, 1, true],
      [3, 1.01, false],
    ])
  })

  test('can put the highest first', () => {
    const found = rankBy([1, 3, 2], (n) => ({ numerator: n, denominator: 1 }), { best: 'highest', decimals: 0 })
    expect(found.map(({ row }) => row)).toEqual([3, 2, 1])
  })

  test('a place is one more than the number of better scores', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -50, max: 50 }))), (scores) => {
        const known = scores.filter((score) => score !== null)
        for (const { row, place, tied } of rankBy(scores, points)) {
          const better = row === null ? null : known.filter((score) => score < row).length + 1
          expect(place).toBe(better)
          expect(tied).toBe(row !== null && known.filter((score) => score === row).length > 1)
        }
      }),
    )
  })
})

describe('the move of a place', () => {
  const ranked = (row: string, place: number | null): Ranked<string> => ({ row, place, tied: false, score: null })

  test('is what was gained, and empty where one of the two is missing', () => {
    const before = [ranked('up', 5), ranked('down', 1), ranked('still', 2), ranked('silent', 3), ranked('back', null)]
    const now = [ranked('up', 3), ranked('down', 2), ranked('still', 2), ranked('silent', null), ranked('back', 4)]
    expect([...moves(before, [...now, ranked('new', 5)], (row) => row)]).toEqual([
      ['up', 2],
      ['down', -1],
      ['still', 0],
      ['silent', null],
      ['back', null],
      ['new', null],
    ])
  })
})
