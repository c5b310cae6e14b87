import { describe, expect, test } from 'vitest'
import type { Disc } from './disc.ts'
import { coveredByDiscs } from './disc-union.ts'
import { type PlanarPart, planarArea } from './planar-area.ts'
import { disc, discArea, lensArea, moved, polygon, rectangle, segmentArea, wideSquare } from './shapes.fixture.ts'

const r = 800
const diagonal = r / Math.SQRT2
const hole = rectangle(-300, -300, 300, 300)
const field = rectangle(-5000, -5000, 5000, 5000)
const withRepeats = field.flatMap((corner) => [corner, corner])
const withCollinear = [
  ...rectangle(-5000, -5000, 5000, 5000).slice(0, 2),
  { x: 5000, y: -800 },
  { x: 5000, y: 0 },
  { x: 5000, y: 800 },
  ...field.slice(2),
]
const around = (angle: number, distance: number): Disc => disc(distance * Math.cos(angle), distance * Math.sin(angle))
const square = planarArea(wideSquare)
const third = (2 * Math.PI) / 3
const apothem = 799.999
const scalloped = polygon(2000, apothem / Math.cos(Math.PI / 2000))

type Case = readonly [name: string, parts: readonly PlanarPart[], discs: readonly Disc[], squareMetres: number]

const cases: readonly Case[] = [
  ['no disc', wideSquare, [], 0],
  ['one disc inside', wideSquare, [disc(100, 200)], discArea()],
  ['a disc far outside', wideSquare, [disc(9000, 0)], 0],
  ['a disc outside a corner, within the box grown by the radius', wideSquare, [disc(5700, 5700)], 0],
  ['a disc over all of the area', [[rectangle(-300, -400, 300, 400)]], [disc(0, 0)], 480_000],
  ['a disc through all four corners', [[rectangle(-480, -640, 480, 640)]], [disc(0, 0)], 1_228_800],
  ['two discs that overlap', wideSquare, [disc(-500, 0), disc(500, 0)], 2 * discArea() - lensArea(1000)],
  ['two discs that nearly coincide', wideSquare, [disc(0, 0), disc(1e-9, 1e-9)], discArea()],
  ['three discs in all but one place', wideSquare, [disc(0, 0), disc(-5e-324, 0), disc(0, 1.5e-323)], discArea()],
  ['one disc three times', wideSquare, [disc(7, 9), disc(7, 9), disc(7, 9)], discArea()],
  ['discs that touch from outside', wideSquare, [disc(-800, 0), disc(800, 0)], 2 * discArea()],
  ['a disc that touches a larger one from inside', wideSquare, [disc(0, 0, 1000), disc(600, 0, 400)], discArea(1000)],
  ['a disc inside a larger one', wideSquare, [disc(100, 50, 300), disc(0, 0, 1000)], discArea(1000)],
  ['discs about one centre', wideSquare, [disc(0, 0, 300), disc(0, 0, 1000)], discArea(1000)],
  [
    'three discs through one point',
    wideSquare,
    [around(0, r), around(third, r), around(2 * third, r)],
    3 * discArea() - 3 * lensArea(r * Math.sqrt(3)),
  ],
  [
    'four discs through one point',
    wideSquare,
    [disc(r, 0), disc(0, r), disc(-r, 0), disc(0, -r)],
    4 * discArea() - 4 * lensArea(r * Math.SQRT2),
  ],
  [
    'a row of discs, each overlapping the next',
    wideSquare,
    [0, 1, 2, 3, 4].map((place) => disc(place * 1000 - 2000, 0)),
    5 * discArea() - 4 * lensArea(1000),
  ],
  ['a disc cut by an edge', wideSquare, [disc(4500, 0)], discArea() - segmentArea(500)],
  ['a disc whose centre is outside', wideSquare, [disc(5500, 0)], segmentArea(500)],
  ['a disc whose centre is on an edge', wideSquare, [disc(0, 5000)], discArea() / 2],
  ['a disc whose centre is a corner', wideSquare, [disc(-5000, 5000)], discArea() / 4],
  ['a disc that touches an edge from inside', wideSquare, [disc(4200, 0)], discArea()],
  ['a disc that touches an edge from outside', wideSquare, [disc(5800, 0)], 0],
  ['a disc that touches two edges', wideSquare, [disc(4200, -4200)], discArea()],
  [
    'a disc through a corner from inside',
    [[rectangle(0, 0, 5000, 5000)]],
    [disc(diagonal, diagonal)],
    discArea() - 2 * segmentArea(diagonal),
  ],
  ['a disc through a corner from outside', [[rectangle(0, 0, 9, 9)]], [disc(-diagonal, -diagonal)], 0],
  ['a hole inside the disc', [[field, hole]], [disc(0, 0)], discArea() - 360_000],
  ['a disc inside a hole', [[field, rectangle(-900, -900, 900, 900)]], [disc(0, 0)], 0],
  ['a hole cut by the disc', [[field, rectangle(500, -900, 2500, 900)]], [disc(0, 0)], discArea() - segmentArea(500)],
  [
    'a hole and its outer ring drawn the wrong way round',
    [[field.toReversed(), hole]],
    [disc(0, 0)],
    discArea() - 360_000,
  ],
  ['a hole and its outer ring drawn the same way', [[field, hole.toReversed()]], [disc(0, 0)], discArea() - 360_000],
  [
    'two parts under one disc',
    [[rectangle(-5000, -5000, -100, 5000)], [rectangle(100, -5000, 5000, 5000).toReversed()]],
    [disc(0, 0)],
    2 * segmentArea(100),
  ],
  ['repeated vertices', [[withRepeats]], [disc(5000, 0)], discArea() / 2],
  ['vertices along an edge', [[withCollinear]], [disc(5000, 0)], discArea() / 2],
  [
    'two thousand edges, each crossed twice',
    [[scalloped]],
    [disc(0, 0)],
    2000 * apothem * Math.sqrt(r ** 2 - apothem ** 2) + r ** 2 * (Math.PI - 2000 * Math.acos(apothem / r)),
  ],
  ['two thousand edges around a disc', [[polygon(2000, 6000)]], [disc(3000, 100)], discArea()],
  ['a tiny disc', wideSquare, [disc(5000, 5000, 0.001)], discArea(0.001) / 4],
]

describe('the area inside a union of discs', () => {
  test.each(cases)('is the closed form for %s', (_, parts, discs, expected) => {
    expect(Math.abs(coveredByDiscs(planarArea(parts), discs) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(expected, 1),
    )
  })

  test.each(cases)('is the same far from the origin for %s', (_, parts, discs, expected) => {
    const [east, north] = [35_400_000, 3_400_000]
    const far = coveredByDiscs(
      planarArea(parts.map((part) => part.map((ring) => ring.map((point) => moved(point, east, north))))),
      discs.map((one) => moved(one, east, north)),
    )
    // At that distance a coordinate itself is only good to 4 nanometres, and the outline is up to kilometres long.
    expect(Math.abs(far - expected)).toBeLessThanOrEqual(1e-3)
  })

  test.each([1e-12, 1e-10, 1e-8, 1e-6, 1e-4])(
    'moves by no more than its outline when a tangent gives way by %d m',
    (step) => {
      for (const [x, y] of [
        [4200, 0],
        [5800, 0],
        [5000 - diagonal, 5000 - diagonal],
        [5000 + diagonal, 5000 + diagonal],
      ] as const) {
        const at = coveredByDiscs(square, [disc(x, y), disc(x - 1600, y)])
        for (const [east, north] of [
          [step, 0],
          [-step, 0],
          [0, step],
          [0, -step],
        ] as const) {
          const near = coveredByDiscs(square, [disc(x + east, y + north), disc(x - 1600, y)])
          expect(Math.abs(near - at)).toBeLessThanOrEqual(2 * Math.PI * r * step + 1e-6)
        }
      }
    },
  )
})
