import { describe, expect, test } from 'vitest'
import { groupRings } from './group-rings.ts'

/** Clockwise, as a Shapefile draws outer rings. */
const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
]
const outer = square(0, 0, 10)
const hole = square(2, 2, 3).toReversed()
const far = square(20, 0, 5)

/** An L around a small square, so that its extent holds a hole that is not its own. */
const corner = [
  [0, 0],
  [0, 30],
  [30, 30],
  [30, 25],
  [5, 25],
  [5, 0],
  [0, 0],
]
const nested = square(10, 5, 12)
const holeOfNested = square(12, 8, 3).toReversed()

describe('the rings of a record', () => {
  test.each([
    ['one ring', [outer], [[outer]]],
    ['one ring wound the other way', [outer.toReversed()], [[outer.toReversed()]]],
    ['a ring and its hole', [outer, hole], [[outer, hole]]],
    ['a hole before its ring', [hole, outer], [[outer, hole]]],
    ['two parts, the second with the hole', [far, outer, hole], [[far], [outer, hole]]],
    [
      'everything wound the other way',
      [outer.toReversed(), hole.toReversed()],
      [[outer.toReversed(), hole.toReversed()]],
    ],
    ['two parts wound like holes', [outer.toReversed(), far.toReversed()], [[outer.toReversed()], [far.toReversed()]]],
    ['a part wound like a hole beside a part', [outer, far.toReversed()], [[outer], [far.toReversed()]]],
    ['a hole in the extent of two parts', [corner, nested, holeOfNested], [[corner], [nested, holeOfNested]]],
    ['one outer ring inside another', [outer, square(1, 1, 2)], [[outer], [square(1, 1, 2)]]],
  ])('become parts: %s', (_, rings, parts) => {
    expect(groupRings(rings)).toEqual(
      parts.length === 1 ? { type: 'Polygon', coordinates: parts[0] } : { type: 'MultiPolygon', coordinates: parts },
    )
  })
})
