import { describe, expect, test } from 'vitest'
import type { Boundary } from './boundary.schema.ts'
import { checkBoundary } from './boundary.ts'
import { partsOf } from './boundary-parts.ts'
import { mendBoundary } from './mend-boundary.ts'
import { hole, polygon, square } from './rings.fixture.ts'

const spiked = [...square.slice(0, 2), [104.15, 30.6], [104.1, 30.6], ...square.slice(2)]

/** A closed ring from its smallest point, so that rings may be compared that begin elsewhere. */
function fromCorner(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const open = ring.slice(0, -1)
  const first = open.map(String).toSorted()[0]
  const at = open.findIndex((position) => String(position) === first)
  return [...open.slice(at), ...open.slice(0, at)]
}

describe('a boundary that is mended', () => {
  test.each([
    ['nothing', polygon(square, hole), []],
    ['a ring left open', polygon(square.slice(0, -1)), ['外环没有闭合，已把首点补作末点']],
    ['points written twice', polygon(square.flatMap((one) => [one, one])), ['外环有 5 个连续重复的点，已去掉']],
    ['an outer ring drawn clockwise', polygon(square.toReversed()), ['外环方向相反，已改为逆时针']],
    ['a hole drawn counter-clockwise', polygon(square, hole.toReversed()), ['第 1 个内环方向相反，已改为顺时针']],
    ['a spike', polygon(spiked), ['外环有原路折返的尖刺，已去掉 2 个点']],
    [
      'a spike that is not quite straight, and two faults at once',
      polygon([...square.slice(0, 2), [104.1, 30.8], ...square.slice(2, 4)]),
      ['外环没有闭合，已把首点补作末点，有原路折返的尖刺，已去掉 1 个点'],
    ],
    [
      'the second part',
      { type: 'MultiPolygon', coordinates: [[square], [square.slice(0, -1)]] } satisfies Boundary,
      ['第 2 部分的外环没有闭合，已把首点补作末点'],
    ],
    ['heights', polygon(square.map((one) => [...one, 500, 1])), []],
  ])('has %s repaired, and says so', (_, boundary, repairs) => {
    const mended = mendBoundary(boundary)
    expect(mended.repairs).toEqual(repairs)
    expect(mended.boundary.type).toBe(boundary.type)
    const [ring] = boundary.type === 'Polygon' ? mended.boundary.coordinates : []
    if (ring) expect(ring).toEqual(square)
  })

  test('of a format that winds rings otherwise gets no word about that', () => {
    const mended = mendBoundary(polygon(square.toReversed(), hole.toReversed()), true)
    expect(mended).toEqual({ boundary: polygon(square, hole), repairs: [] })
  })

  const corner = [104.1, 30.7]
  const beyond = [corner, [104.12, 30.72], [104.1, 30.74], corner]
  const within = [corner, [104.07, 30.65], [104.06, 30.66], corner]
  const touching = (loop: number[][]) => [...square.slice(0, 3), ...loop.slice(1), ...square.slice(3)]
  const lake = [
    [104.02, 30.62],
    [104.02, 30.64],
    [104.04, 30.64],
    [104.06, 30.66],
    [104.07, 30.66],
    [104.04, 30.64],
    [104.02, 30.62],
  ]

  test.each([
    [
      'beyond itself',
      polygon(touching(beyond)),
      [[square], [beyond]],
      '外环在 (104.1, 30.7)与自身相接，已从相接处分为 2 个环',
    ],
    [
      'from within',
      polygon(touching(within)),
      [[square, within]],
      '外环在 (104.1, 30.7)与自身相接，已从相接处分为 2 个环',
    ],
    [
      'drawn the other way round',
      polygon(touching(within).toReversed()),
      [[square, within]],
      '外环在 (104.1, 30.7)与自身相接，已从相接处分为 2 个环，方向相反，已改为逆时针',
    ],
    [
      'along a bridge to a hole',
      polygon([
        ...square.slice(0, 4),
        [104.02, 30.64],
        [104.04, 30.64],
        [104.02, 30.62],
        [104.02, 30.64],
        [104, 30.7],
        [104, 30.6],
      ]),
      [
        [
          square,
          [
            [104.02, 30.64],
            [104.04, 30.64],
            [104.02, 30.62],
            [104.02, 30.64],
          ],
        ],
      ],
      '外环在 (104.02, 30.64)、(104, 30.7)与自身相接，已从相接处分为 2 个环',
    ],
    [
      'on an edge of its own',
      polygon([...square.slice(0, 3), [104.04, 30.7], [104.05, 30.6], [104.03, 30.7], ...square.slice(3)]),
      null,
      '外环在 (104.05, 30.6)与自身相接，已从相接处分为 2 个环',
    ],
    ['as a hole', polygon(square, lake), null, '第 1 个内环在 (104.04, 30.64)与自身相接，已从相接处分为 2 个环'],
  ] satisfies [string, Boundary, number[][][][] | null, string][])(
    'is split where a ring touches itself %s',
    (_, boundary, expected, said) => {
      const mended = mendBoundary(boundary)
      expect(mended.repairs).toEqual([said])
      expect(checkBoundary(mended.boundary)).toEqual([])
      const parts = partsOf(mended.boundary)
      if (expected)
        expect(parts.map((part) => part.map(fromCorner))).toEqual(expected.map((part) => part.map(fromCorner)))
    },
  )

  test('keeps what only its owner can decide', () => {
    const eight = [
      [104, 30.6],
      [104.05, 30.65],
      [104.1, 30.7],
      [104.1, 30.6],
      [104.05, 30.65],
      [104, 30.71],
      [104, 30.6],
    ]
    expect(checkBoundary(mendBoundary(polygon(eight)).boundary)).toMatchObject([{ code: 'self-intersection' }])
    const bowTie = [
      [104, 30.6],
      [104.1, 30.7],
      [104.1, 30.6],
      [104, 30.72],
      [104, 30.6],
    ]
    expect(checkBoundary(mendBoundary(polygon(bowTie)).boundary)).toMatchObject([{ code: 'self-intersection' }])
    const line = [
      [104, 30.6],
      [104.1, 30.6],
      [104.2, 30.6],
      [104.3, 30.6],
      [104, 30.6],
    ]
    expect(checkBoundary(mendBoundary(polygon(line)).boundary)).toHaveLength(1)
    expect(mendBoundary(polygon([])).repairs).toEqual([])
  })
})
