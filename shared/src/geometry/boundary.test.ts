import { describe, expect, test } from 'vitest'
import type { Boundary } from './boundary.schema.ts'
import { checkBoundary } from './boundary.ts'
import { hole, polygon, square } from './rings.fixture.ts'

const codes = (boundary: Boundary): string[] => checkBoundary(boundary).map(({ code }) => code)

const moved = (ring: number[][], x: number, y: number): number[][] =>
  ring.map(([longitude = 0, latitude = 0]) => [longitude + x, latitude + y])
const east = [
  [104.1, 30.6],
  [104.2, 30.6],
  [104.2, 30.7],
  [104.1, 30.7],
  [104.1, 30.6],
]
/** Around the hole, inside the square. */
const big = [
  [104.01, 30.61],
  [104.01, 30.68],
  [104.08, 30.68],
  [104.08, 30.61],
  [104.01, 30.61],
]
const multi = (...coordinates: number[][][][]): Boundary => ({ type: 'MultiPolygon', coordinates })

const bowTie = [
  [104, 30.6],
  [104.1, 30.7],
  [104.1, 30.6],
  [104, 30.7],
  [104, 30.6],
]
const swap = (ring: number[][]): number[][] => ring.map(([longitude = 0, latitude = 0]) => [latitude, longitude])

/** A ring with 2 000 points, its radius waving. */
const wave = Array.from({ length: 2001 }, (_, index) => {
  const angle = (2 * Math.PI * (index % 2000)) / 2000
  const radius = 0.1 + 0.02 * Math.sin(40 * angle)
  return [104 + radius * Math.cos(angle), 30.6 + radius * Math.sin(angle)]
})

describe('the check of a boundary', () => {
  test.each([
    ['a square', polygon(square)],
    ['a square drawn clockwise', polygon(square.toReversed())],
    ['a square with a hole', polygon(square, hole)],
    ['two parts', { type: 'MultiPolygon', coordinates: [[square], [east]] } satisfies Boundary],
    ['two parts that touch along an edge', multi([square], [east])],
    ['two parts that share a corner', multi([square], [moved(square, 0.1, 0.1)])],
    ['an island in the hole of another part', multi([square, big], [hole])],
    ['a hole that touches the outer ring', polygon(square, moved(hole, -0.02, 0))],
    ['parts that overlap by a sliver', multi([square], [moved(east, -1e-10, 0)])],
    ['points written twice in a row', polygon(square.flatMap((position) => [position, position]))],
    ['a vertex along a straight edge', polygon([...square.slice(0, 1), [104.05, 30.6], ...square.slice(1)])],
    ['positions with a height', polygon(square.map((position) => [...position, 500]))],
    ['two thousand points', polygon(wave)],
  ])('finds nothing wrong with %s', (_, boundary) => {
    expect(checkBoundary(boundary)).toEqual([])
  })

  test.each([
    ['too-few-positions', square.slice(0, 3)],
    ['unclosed-ring', square.slice(0, -1)],
    ['plane-coordinates', square.map(([x = 0, y = 0]) => [x * 4000, y * 100_000])],
    ['plane-coordinates', [...square.slice(0, 2), [1000, 30], ...square.slice(2)]],
    ['swapped-coordinates', swap(square)],
    ['swapped-coordinates', swap(square).map(([x = 0, y = 0]) => [x + 10, y - 20])],
    ['self-intersection', bowTie],
    ['self-intersection', wave.with(1000, [104.15, 30.6])],
    // An edge that runs back over the one before it, inside the ring and across its first point.
    ['self-intersection', [...square.slice(0, 2), [104.15, 30.6], [104.1, 30.6], ...square.slice(2)]],
    ['self-intersection', [[104.05, 30.6], ...square.slice(1, 4), [104, 30.6], [104.07, 30.6], [104.05, 30.6]]],
    // Two loops that meet in one point.
    ['self-intersection', [...square.slice(0, 4), [104, 30.65], [104.1, 30.7], [104, 30.62], [104, 30.6]]],
    ['zero-area', [square[0] ?? [], square[1] ?? [], [104.05, 30.6], square[0] ?? []]],
    ['zero-area', [square[0] ?? [], square[2] ?? [], [104.05, 30.65], square[0] ?? []]],
    ['zero-area', Array.from({ length: 4 }, () => [104, 30.6])],
  ])('finds %s', (code, ring) => {
    expect(codes(polygon(ring))).toEqual([code])
  })

  test('names the part, the ring, the place and the remedy', () => {
    const faults = checkBoundary({ type: 'MultiPolygon', coordinates: [[square], [square, hole, bowTie]] })
    expect(faults).toEqual([
      {
        code: 'self-intersection',
        part: 1,
        ring: 2,
        message:
          '第 2 部分的第 2 个内环在 (104.050000, 30.650000) 附近与自身相交或相接；请在制图软件中修复该处后重新上传。',
      },
    ])
    expect(checkBoundary(polygon(square.slice(0, -1)))[0]?.message).toBe(
      '外环没有闭合：首点 (104, 30.6) 与末点 (104, 30.7) 不同；请把首点再写一次作为末点。',
    )
  })

  test.each([
    ['hole-outside', polygon(square, moved(hole, 0.5, 0)), 0, 1],
    ['hole-outside', polygon(square, hole, moved(hole, -0.03, 0)), 0, 2],
    ['holes-overlap', polygon(square, big, hole), 0, 2],
    ['holes-overlap', polygon(square, hole, moved(hole, 0.005, 0.002)), 0, 2],
    ['parts-overlap', multi([square], [hole]), 1, 0],
    ['parts-overlap', multi([square], [square]), 1, 0],
    ['parts-overlap', multi([square], [moved(square, 0.05, 0)]), 1, 0],
    ['parts-overlap', multi([square, big], [moved(hole, -0.015, 0)]), 1, 0],
    ['parts-overlap', multi([square], [east], [moved(east, 0, 0.05)]), 2, 0],
  ])('finds %s between rings', (code, boundary, part, ring) => {
    expect(checkBoundary(boundary)).toMatchObject([{ code, part, ring }])
  })

  test('names how much overlaps, and where', () => {
    expect(checkBoundary(multi([square], [moved(square, 0.05, 0.05)]))[0]?.message).toMatch(
      /^第 2 部分与第 1 部分在 \(104\.07\d+, 30\.67\d+\) 附近有约 26,\d{3},\d{3} 平方米重叠，会被重复计算；/,
    )
    expect(checkBoundary(polygon(square, moved(hole, -0.03, 0)))[0]?.message).toMatch(
      /^第 1 个内环在 .* 附近有约 [\d,]+ 平方米超出外环；/,
    )
  })

  test('names each faulty ring once', () => {
    expect(codes(polygon(bowTie, hole.slice(0, 3)))).toEqual(['self-intersection', 'too-few-positions'])
  })
})
