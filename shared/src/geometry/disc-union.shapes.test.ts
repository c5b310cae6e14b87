import { describe, expect, test } from 'vitest'
import type { Disc } from './disc.ts'
import { coveredByDiscs } from './disc-union.ts'
import { type PlanarPart, planarArea } from './planar-area.ts'
import { disc, discArea, lensArea, polygon, rectangle, rotated, segmentArea, wideSquare } from './shapes.fixture.ts'

const r = 800
const height = (Math.sqrt(3) / 2) * r

/** Three discs of one radius whose centres are as far apart from each other. */
const triple = (apart: number): Disc[] =>
  [0, 1, 2].map((place) => rotated(disc(apart / Math.sqrt(3), 0), (place * 2 * Math.PI) / 3))

/** What three such discs have in common: the triangle of the inner crossings and a segment on each of its sides. */
function tripleArea(apart: number): number {
  const side = Math.sqrt(3) * (Math.sqrt(r ** 2 - (apart / 2) ** 2) - apart / (2 * Math.sqrt(3)))
  return (Math.sqrt(3) / 4) * side ** 2 + 3 * segmentArea(Math.sqrt(r ** 2 - (side / 2) ** 2))
}

/** What discs of two radii have in common: a segment of each beyond the line through the crossings. */
function unevenLens(apart: number, one: number, other: number): number {
  const towards = (apart ** 2 + one ** 2 - other ** 2) / (2 * apart)
  return segmentArea(towards, one) + segmentArea(apart - towards, other)
}

/** A wedge with its point at the origin, opening to both sides of the x axis, longer than any disc here. */
const wedge = (angle: number): PlanarPart => [
  [{ x: 0, y: 0 }, rotated({ x: 9000, y: 0 }, -angle / 2), rotated({ x: 9000, y: 0 }, angle / 2)],
]
const threeQuarters: PlanarPart = [
  [
    { x: 0, y: 0 },
    { x: 5000, y: 0 },
    { x: 5000, y: 5000 },
    { x: -5000, y: 5000 },
    { x: -5000, y: -5000 },
    { x: 0, y: -5000 },
  ],
]
const half: PlanarPart = [rectangle(-5000, 0, 5000, 5000)]
const field = rectangle(-5000, -5000, 5000, 5000)
const tip = Math.sqrt(r ** 2 - 500 ** 2)

type Case = readonly [name: string, parts: readonly PlanarPart[], discs: readonly Disc[], squareMetres: number]

const cases: readonly Case[] = [
  [
    'three discs, each through the centres of the others',
    wideSquare,
    triple(r),
    3 * discArea() - 3 * lensArea(r) + ((Math.PI - Math.sqrt(3)) / 2) * r ** 2,
  ],
  ...[1, 400, 900, 1300, 1385].map(
    (apart): Case => [
      `three discs ${apart} m from each other`,
      wideSquare,
      triple(apart),
      3 * discArea() - 3 * lensArea(apart) + tripleArea(apart),
    ],
  ),
  ['three discs that overlap in pairs only', wideSquare, triple(1500), 3 * discArea() - 3 * lensArea(1500)],
  ['three discs that touch each other', wideSquare, triple(1600), 3 * discArea()],
  [
    'discs of two radii that overlap',
    wideSquare,
    [disc(0, 0), disc(900, 0, 300)],
    discArea() + discArea(300) - unevenLens(900, 800, 300),
  ],
  [
    'a small disc with its centre on a larger rim',
    wideSquare,
    [disc(0, 0), disc(0, 800, 100)],
    discArea() + discArea(100) - unevenLens(800, 800, 100),
  ],
  [
    'a small disc nearly inside a larger one',
    wideSquare,
    [disc(0, 0), disc(0, 500, 301)],
    discArea() + discArea(301) - unevenLens(500, 800, 301),
  ],
  ['overlapping discs cut along their centres', [half], [disc(-500, 0), disc(500, 0)], discArea() - lensArea(1000) / 2],
  [
    'overlapping discs cut along their crossings',
    [[rectangle(0, -5000, 5000, 5000)]],
    [disc(-500, 0), disc(500, 0)],
    discArea() - segmentArea(500),
  ],
  [
    'overlapping discs cut along a line through the tip of their lens',
    [[rectangle(-5000, -5000, 5000, tip)]],
    [disc(-500, 0), disc(500, 0)],
    2 * discArea() - lensArea(1000) - 2 * segmentArea(tip),
  ],
  ['discs that touch on an edge', [half], [disc(-800, 0), disc(800, 0)], discArea()],
  [
    'discs that touch from inside, cut along their centres',
    [half],
    [disc(0, 0, 1000), disc(600, 0, 400)],
    discArea(1000) / 2,
  ],
  [
    'one disc three times, cut by an edge',
    [half],
    [disc(0, 300), disc(0, 300), disc(0, 300)],
    discArea() - segmentArea(300),
  ],
  ['a disc about the point of a wedge of 60°', [wedge(Math.PI / 3)], [disc(0, 0)], discArea() / 6],
  ['a disc about the point of a wedge of 120°', [wedge((2 * Math.PI) / 3)], [disc(0, 0)], discArea() / 3],
  ['a disc about the point of a wedge of 3°', [wedge(Math.PI / 60)], [disc(0, 0)], discArea() / 120],
  ['a disc about a corner that points inwards', [threeQuarters], [disc(0, 0)], 0.75 * discArea()],
  [
    'a disc with the point of a wedge on its rim',
    [wedge(Math.PI / 3)],
    [disc(r, 0)],
    r ** 2 * (Math.PI / 3 + height / r),
  ],
  ['a disc within a wedge, touching both sides', [wedge(Math.PI / 3)], [disc(2 * r, 0)], discArea()],
  ['a disc through the corners of its hexagon', [[polygon(6, r)]], [disc(0, 0)], (6 * (r * height)) / 2],
  ['a disc that touches the sides of its hexagon', [[polygon(6, (2 * r) / Math.sqrt(3))]], [disc(0, 0)], discArea()],
  ['a hole that the disc touches from outside', [[field, rectangle(800, -900, 2000, 900)]], [disc(0, 0)], discArea()],
  [
    'a hole through whose corners the disc passes',
    [[field, rectangle(-480, -640, 480, 640)]],
    [disc(0, 0)],
    discArea() - 1_228_800,
  ],
  [
    'a round hole of two thousand edges in the disc',
    [[field, polygon(2000, 400)]],
    [disc(0, 0)],
    discArea() - 1000 * 400 ** 2 * Math.sin(Math.PI / 1000),
  ],
  [
    'an island in a hole',
    [[field, rectangle(-700, -300, 700, 300)], [rectangle(-100, -100, 100, 100)]],
    [disc(0, 0, 1000)],
    discArea(1000) - 840_000 + 40_000,
  ],
  [
    'two discs that cover the area between them',
    [[rectangle(-600, -200, 600, 200)]],
    [disc(-500, 0), disc(500, 0)],
    480_000,
  ],
]

describe('the area inside a union of discs', () => {
  test.each(cases)('is the closed form, to a billionth, for %s', (_, parts, discs, expected) => {
    expect(Math.abs(coveredByDiscs(planarArea(parts), discs) - expected)).toBeLessThanOrEqual(1e-9 * expected)
  })

  test.each(cases)('is the same turned by a third of a right angle for %s', (_, parts, discs, expected) => {
    const turned = parts.map((part) => part.map((ring) => ring.map((point) => rotated(point, Math.PI / 6))))
    const covered = coveredByDiscs(
      planarArea(turned),
      discs.map((one) => rotated(one, Math.PI / 6)),
    )
    expect(Math.abs(covered - expected)).toBeLessThanOrEqual(1e-9 * expected)
  })
})
