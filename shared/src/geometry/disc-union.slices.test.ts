import { describe, expect, test } from 'vitest'
import { configurationOf } from './configurations.fixture.ts'
import { coveredByDiscs } from './disc-union.ts'
import { planarArea } from './planar-area.ts'
import { disc, discArea, lensArea, rectangle, segmentArea, wideSquare } from './shapes.fixture.ts'
import { slicedArea } from './slices.fixture.ts'

const batch = 1000
const firstSeeds = Array.from({ length: 10 }, (_, index) => 1 + index * batch)

interface Answer {
  readonly seed: number
  readonly difference: number
  readonly errorSquareMetres: number
  readonly areaSquareMetres: number
}

function answerOf(seed: number): Answer {
  const { parts, discs } = configurationOf(seed)
  const area = planarArea(parts)
  const { squareMetres, errorSquareMetres } = slicedArea(parts, discs)
  const difference = Math.abs(coveredByDiscs(area, discs) - squareMetres)
  return { seed, difference, errorSquareMetres, areaSquareMetres: area.areaSquareMetres }
}

const answersFrom = (first: number): Answer[] => Array.from({ length: batch }, (_, index) => answerOf(first + index))

describe('the area inside a union of discs', () => {
  // A seed that fails is named: `configurationOf(seed)` is the case.
  test.each(firstSeeds)(
    'agrees with slices for the thousand configurations from seed %i',
    { timeout: 60_000 },
    (first) => {
      const answers = answersFrom(first)
      const beyondError = answers.filter(({ difference, errorSquareMetres }) => !(difference <= errorSquareMetres))
      const beyondPromise = answers.filter(
        ({ difference, areaSquareMetres }) => !(difference <= 1e-9 * areaSquareMetres),
      )
      expect(beyondError).toEqual([])
      expect(beyondPromise).toEqual([])
      // A bound that allows much would prove little.
      expect(answers.filter(({ errorSquareMetres }) => errorSquareMetres > 0.1)).toEqual([])
      expect(answers.filter(({ errorSquareMetres }) => errorSquareMetres < 1e-5).length).toBeGreaterThan(0.9 * batch)
    },
  )
})

describe('the slices that it is compared with', () => {
  test.each([
    ['a disc', wideSquare, [disc(10, 20)], discArea()],
    ['two that overlap', wideSquare, [disc(-500, 0), disc(500, 0)], 2 * discArea() - lensArea(1000)],
    ['two that touch one above the other', wideSquare, [disc(0, -800), disc(0, 800)], 2 * discArea()],
    ['a disc cut by an upright edge', wideSquare, [disc(4500, 0)], discArea() - segmentArea(500)],
    ['a disc cut by a level edge', wideSquare, [disc(0, -4500)], discArea() - segmentArea(500)],
    ['a disc around everything', [[rectangle(-300, -400, 300, 400)]], [disc(0, 0)], 480_000],
    ['a hole', [[rectangle(-5000, -5000, 5000, 5000), rectangle(-9, -9, 9, 9)]], [disc(0, 0)], discArea() - 324],
  ])('know the closed form of %s', (_, parts, discs, expected) => {
    const { squareMetres, errorSquareMetres } = slicedArea(parts, discs)
    expect(Math.abs(squareMetres - expected)).toBeLessThanOrEqual(errorSquareMetres)
    expect(errorSquareMetres).toBeLessThan(1e-5)
  })

  test('see a radius that is a thousandth of a millimetre too small', () => {
    const wrong = slicedArea(wideSquare, [disc(0, 0, 800 - 1e-6), disc(600, 100, 800 - 1e-6)])
    const exact = coveredByDiscs(planarArea(wideSquare), [disc(0, 0), disc(600, 100)])
    expect(exact - wrong.squareMetres).toBeGreaterThan(100 * wrong.errorSquareMetres)
  })
})
