import { describe, expect, test } from 'vitest'
import type { Position } from './boundary.schema.ts'
import { pieceBeyond, sharedPiece, squareMetresOf } from './region-overlap.ts'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** One unit square near the equator, in square metres. */
const unit = squareMetresOf([box(0, 0, 0.01, 0.01)])
const scaled = (ring: Position[]): Position[] => ring.map(([x, y]) => [x / 100, y / 100])
const region = (...rings: Position[][]) => rings.map(scaled)
const diamond: Position[] = [
  [2, 0],
  [4, 2],
  [2, 4],
  [0, 2],
  [2, 0],
]

describe('two regions', () => {
  test.each([
    ['apart', region(box(0, 0, 1, 1)), region(box(2, 0, 3, 1)), 0, 1],
    ['side by side', region(box(0, 0, 1, 1)), region(box(1, 0, 2, 1)), 0, 1],
    ['corner to corner', region(box(0, 0, 1, 1)), region(box(1, 1, 2, 2)), 0, 1],
    ['the same', region(box(0, 0, 2, 2)), region(box(0, 0, 2, 2)), 4, 0],
    ['one within the other', region(box(0, 0, 4, 4)), region(box(1, 1, 2, 2)), 1, 15],
    ['one around the other', region(box(1, 1, 2, 2)), region(box(0, 0, 4, 4)), 1, 0],
    ['crossing like a plus', region(box(1, 0, 2, 3)), region(box(0, 1, 3, 2)), 1, 2],
    ['overlapping at a corner', region(box(0, 0, 2, 2)), region(box(1, 1, 3, 3)), 1, 3],
    ['sharing an edge in part', region(box(0, 0, 2, 2)), region(box(1, 0, 2, 1)), 1, 3],
    ['slanted', region(diamond), region(box(0, 0, 2, 2)), 2, 6],
    ['crossing through corners', region(diamond), region(box(0, 0, 4, 2)), 4, 4],
    ['an island in a lake', region(box(0, 0, 4, 4), box(1, 1, 3, 3)), region(box(1.5, 1.5, 2.5, 2.5)), 0, 12],
    ['half in the lake', region(box(0, 0, 4, 4), box(1, 1, 3, 3)), region(box(2, 1, 4, 3)), 2, 10],
  ])('%s share what they should, either way round', (_, first, second, shared, beyond) => {
    expect(sharedPiece(first, second).squareMetres / unit).toBeCloseTo(shared, 4)
    expect(sharedPiece(second, first).squareMetres / unit).toBeCloseTo(shared, 4)
    expect(pieceBeyond(first, second).squareMetres / unit).toBeCloseTo(beyond, 4)
  })

  test('tell a place within what they share', () => {
    const { place } = sharedPiece(region(box(0, 0, 2, 2)), region(box(1, 1, 3, 3)))
    expect(place?.[0]).toBeCloseTo(0.015, 6)
    expect(place?.[1]).toBeCloseTo(0.015, 6)
    expect(sharedPiece(region(box(0, 0, 1, 1)), region(box(1, 0, 2, 1))).place).toBeNull()
  })
})
