import { describe, expect, test } from 'vitest'
import { fillOf, mapLabel, railMapOption } from './map-option.ts'
import { boundsOf, outlinesOf, polygonsOf } from './map-outlines.ts'
import { mapReply, steps, today } from './rail.fixture.ts'
import { stateAt } from './timeline-state.ts'

const on = (day: typeof today) => ({
  map: mapReply,
  areas: stateAt(steps, day).areas,
  day,
  today,
  radiusMetres: 800,
  isLabelled: true,
})

const named = (name: string, given: string[]) =>
  expect.objectContaining({ name, data: given.map((each) => expect.objectContaining({ name: each })) })

describe('the map of a day', () => {
  test('has equal scales, open stations solid, planned ones hollow, and others grey', () => {
    const option = railMapOption(on(today))
    expect(option).toMatchObject({ geo: { aspectScale: 1, map: 'rail-areas' } })
    expect(option.series).toEqual([
      expect.objectContaining({
        type: 'custom',
        data: [
          [500, 1000],
          [1500, 1000],
        ],
      }),
      named('已开通', ['东门站', '南门站']),
      named('未开通', ['湖心站', '北港站']),
      named('已关闭', ['旧站']),
      named('没有出入口，不计入', ['暗站']),
      named('片区', ['A1', 'A2']),
    ])
  })

  test('counts forecasts on the days after', () => {
    expect(mapLabel(on('2026-12-28'))).toContain('3座站点计入，各画800米圆；计入目标的2个片区中1个达标')
  })

  test('marks the areas of the target by a darker outline', () => {
    expect(railMapOption(on(today))).toMatchObject({
      geo: {
        regions: [
          { name: 'A1', itemStyle: { borderColor: '#1B2430' } },
          { name: 'A2', itemStyle: { borderColor: '#1B2430' } },
          { name: 'B1', itemStyle: { borderColor: '#9AA4B0' } },
        ],
      },
    })
  })

  test('is as large as the areas of the target', () => {
    expect(railMapOption(on(today))).toMatchObject({
      geo: {
        boundingCoords: [
          [-800, 3000],
          [7000, -800],
        ],
      },
    })
    expect(railMapOption({ ...on(today), areas: new Map() })).toMatchObject({
      geo: {
        boundingCoords: [
          [-800, 3000],
          [11_000, -800],
        ],
      },
    })
  })

  test('draws a circle as wide as the metres are on the screen', () => {
    const [circles] = railMapOption(on(today)).series as { renderItem: (params: unknown, api: unknown) => unknown }[]
    const api = { value: (at: number) => [500, 1000][at], coord: ([x = 0, y = 0]: number[]) => [x / 10, 500 - y / 10] }
    expect(circles?.renderItem({}, api)).toMatchObject({ type: 'circle', shape: { cx: 50, cy: 400, r: 80 } })
  })

  test.each([
    [null, '#FFFFFF'],
    [0, '#E8F0FA'],
    [0.5, '#5590C9'],
    [1, '#123E73'],
  ])('a share of %s is %s', (value, colour) => {
    expect(fillOf(value)).toBe(colour)
  })
})

describe('outlines', () => {
  const outer: [number, number][] = [
    [0, 0],
    [0, 9],
    [9, 9],
    [9, 0],
    [0, 0],
  ]
  const hole: [number, number][] = [
    [3, 3],
    [6, 3],
    [6, 6],
    [3, 6],
    [3, 3],
  ]
  const island: [number, number][] = [
    [4, 4],
    [5, 4],
    [5, 5],
    [4, 5],
    [4, 4],
  ]
  const apart: [number, number][] = [
    [20, 0],
    [29, 0],
    [29, 9],
    [20, 0],
  ]

  test('give each hole to what holds it, turned the other way', () => {
    expect(polygonsOf([outer, hole, apart])).toEqual([[outer.toReversed(), hole.toReversed()], [apart]])
  })

  test('keep an island in a hole', () => {
    expect(polygonsOf([outer, hole, island])).toHaveLength(2)
  })

  test('are called by their codes and lie within their bounds', () => {
    expect(outlinesOf(mapReply.areas).features.map(({ properties }) => properties.name)).toEqual(['A1', 'A2', 'B1'])
    expect(boundsOf(mapReply.areas, 800)).toEqual([
      [-800, 3000],
      [11_000, -800],
    ])
  })
})
