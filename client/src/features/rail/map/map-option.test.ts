import { describe, expect, test } from 'vitest'
import { lightInks } from '../../../ui/chart/inks.fixture.ts'
import { mapReply, previewReply, steps, targets, today } from '../rail.fixture.ts'
import { stateAt } from '../timeline/timeline-state.ts'
import { pathsOf } from './map-lines.ts'
import { mapLabel, namedAreas, railMapOption } from './map-option.ts'
import { boundsOf, outlinesName, outlinesOf, polygonsOf, ringsOn } from './map-outlines.ts'
import type { MapQuestion } from './map-question.ts'
import { pickedStation } from './map-stations.ts'

const on = (day: typeof today, given: Partial<MapQuestion> = {}): MapQuestion => ({
  map: mapReply,
  areas: stateAt(steps, day).areas,
  scope: new Set(['A1', 'A2']),
  day,
  today,
  radiusMetres: 800,
  basis: 'area',
  targets,
  isNarrow: false,
  labels: [],
  ...given,
})

interface Layer {
  readonly name: string
  readonly data: readonly { readonly name?: string; readonly label?: object; readonly pick?: string }[]
  readonly renderItem: (params: { dataIndex: number }, api: unknown) => Record<string, unknown>
}

const layers = (question: MapQuestion) => railMapOption(question, lightInks).series as unknown as readonly Layer[]
const layer = (question: MapQuestion, name: string) => layers(question).find((each) => each.name === name)
const namesIn = (question: MapQuestion, name: string) => layer(question, name)?.data.map((each) => each.name)
const plane = { coord: ([x = 0, y = 0]: number[]) => [x / 10, 500 - y / 10] }

describe('the map of a day', () => {
  test('has equal scales, open stations solid, planned ones hollow, and others grey', () => {
    const question = on(today)
    expect(railMapOption(question, lightInks)).toMatchObject({
      geo: { aspectScale: 1, preserveAspect: 'contain', map: 'rail-areas ' },
    })
    expect(layer(question, '800米范围')?.data).toEqual([
      [500, 1000],
      [1500, 1000],
    ])
    expect(layer(question, '未开通站点的范围')).toBeUndefined()
    expect(namesIn(question, '已开通')).toEqual(['东门站', '南门站'])
    expect(namesIn(question, '未开通')).toEqual(['湖心站', '北港站'])
    expect(namesIn(question, '已关闭')).toEqual(['旧站'])
    expect(namesIn(question, '没有出入口，不计入')).toEqual(['暗站'])
    expect(namedAreas(question).map(({ code, isFaint }) => [code, isFaint])).toEqual([
      ['A1', false],
      ['A2', false],
      ['B1', true],
    ])
  })

  test('counts forecasts on the days after', () => {
    expect(mapLabel(on('2026-12-28'))).toContain('3座站点计入，各画800米圆；计入目标的2个片区中1个达标')
  })

  test('names areas without their figures where it is narrow, and those without a target anywhere', () => {
    const written = (isNarrow: boolean) => {
      const question = on(today, { isNarrow })
      const labels = namedAreas(question).map(({ code, at, isFaint }) => ({
        ...{ code, at, isFaint },
        offset: [0, 0] as [number, number],
      }))
      return layer({ ...question, labels }, '片区')?.data.map(({ label }) => (label as { formatter: string }).formatter)
    }
    expect(written(false)).toEqual(['锦南总部区\n82.0%', expect.stringMatching(/\n/), expect.not.stringMatching(/\n/)])
    expect(written(true)?.[0]).toBe('锦南总部区')
  })

  test('tells the verdict by ink and line, and gives none to an area without a target', () => {
    const { good, warnEdge, axis } = lightInks
    const edges = (areas: MapQuestion['areas']) => {
      const { geo } = railMapOption(on(today, { areas }), lightInks) as unknown as {
        readonly geo: { readonly regions: readonly { readonly itemStyle: object }[] }
      }
      return geo.regions.map(({ itemStyle }) => itemStyle)
    }
    const { areas } = on(today)
    const judged = (met: boolean | null) => new Map([...areas].map(([code, area]) => [code, { ...area, met }]))
    expect(edges(judged(true))[0]).toMatchObject({ borderColor: good, borderType: 'solid' })
    expect(edges(judged(false))[0]).toMatchObject({ borderColor: warnEdge, borderType: 'dashed' })
    expect(edges(judged(null))[0]).toMatchObject({ borderColor: axis, borderType: 'dotted' })
  })

  test.each<[string, Partial<MapQuestion>, number[][]]>([
    [
      'the areas of the target',
      {},
      [
        [-800, 3000],
        [7000, -800],
      ],
    ],
    [
      'all where none is',
      { scope: new Set() },
      [
        [-800, 3000],
        [11_000, -800],
      ],
    ],
    [
      'the area that is looked into',
      { area: 'A2' },
      [
        [3520, 2680],
        [6680, -480],
      ],
    ],
    [
      'the station that is looked into',
      { area: 'A2', station: 'S1' },
      [
        [-1100, 2600],
        [2100, -600],
      ],
    ],
  ])('is as large as %s', (_, given, boundingCoords) => {
    expect(railMapOption(on(today, given), lightInks)).toMatchObject({ geo: { boundingCoords } })
  })

  test('shows exits, platforms and names of stations only close by', () => {
    expect(namesIn(on(today), '出入口')).toBeUndefined()
    expect(namesIn(on(today, { area: 'A1' }), '出入口')).toEqual(['A口'])
    expect(namesIn(on(today, { area: 'A1' }), '站台')).toEqual(['东门站1号线站台'])
    expect(layer(on(today, { area: 'A1' }), '已开通')?.data[0]?.label).toMatchObject({ show: true })
  })

  test('tells a station from an area when it is clicked', () => {
    const [first] = layer(on(today), '已开通')?.data ?? []
    expect(pickedStation(first?.pick ?? '')).toBe('S1')
    expect(pickedStation('A1')).toBeUndefined()
  })

  test('draws a circle as wide as the metres are on the screen', () => {
    expect(layer(on(today), '800米范围')?.renderItem({ dataIndex: 0 }, plane)).toMatchObject({
      type: 'circle',
      shape: { cx: 50, cy: 400, r: 80 },
    })
  })

  test('shows a plan in the ink of what is reckoned, with an arrow for what is moved', () => {
    const moved = {
      code: 'S1',
      name: '东门站',
      x: 900,
      y: 1000,
      change: 'moved' as const,
      from: [500, 1000] as [number, number],
    }
    const question = on(today, { marks: [...previewReply.stations, moved] })
    expect(namesIn(question, '测算变动')).toEqual(['湖心站', '北港站', '东门站'])
    expect(layer(question, '移动')?.renderItem({ dataIndex: 0 }, plane)).toMatchObject({
      children: [{ shape: { x1: 50, x2: 90 } }, { type: 'polygon' }],
    })
    expect(layer(question, '测算站点的范围')?.data).toEqual([[500, 1000]])
    expect(layer(on(today), '测算变动')).toBeUndefined()
  })
})

describe('a line', () => {
  const [line] = mapReply.lines
  const stations = new Map(mapReply.stations.map((station) => [station.code, station]))
  const drawn = (day: typeof today, given = line) =>
    (given ? pathsOf(given, stations, day, today, lightInks) : []).map(({ points, isDashed }) => [
      points.map(([x]) => x),
      isDashed,
    ])

  test('is solid as far as it runs on the day, and dashed beyond', () => {
    expect(drawn('2020-01-01')).toEqual([[[520, 1500, 4500, 5500], true]])
    expect(drawn(today)).toEqual([
      [[520, 1500], false],
      [[1500, 4500, 5500], true],
    ])
    expect(drawn('2028-06-30')).toEqual([[[520, 1500, 4500, 5500], false]])
  })

  test('passes a single stop that is not open yet', () => {
    const passing = line && {
      ...line,
      stops: [
        { stationCode: 'S1', x: 0, y: 0, openedOn: '2015-06-01' as const },
        { stationCode: 'S3', x: 1, y: 0, openedOn: null },
        { stationCode: 'S2', x: 2, y: 0, openedOn: '2024-09-30' as const },
      ],
    }
    expect(drawn(today, passing)).toEqual([[[0, 2], false]])
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
    const outlines = outlinesOf(mapReply.areas, today)
    expect(outlines.features.map(({ properties }) => properties.name)).toEqual(['A1', 'A2', 'B1'])
    expect(boundsOf([outer, apart], 1)).toEqual([
      [-1, 10],
      [30, -1],
    ])
  })

  test('are those that hold on the day, under a name that tells days apart', () => {
    const redrawn = {
      code: 'A1',
      outlines: [
        { from: null, until: '2024-03-01' as const, rings: [outer] },
        { from: '2024-03-01' as const, until: null, rings: [apart] },
      ],
    }
    expect(ringsOn(redrawn, '2024-02-29')).toEqual([outer])
    expect(ringsOn(redrawn, '2024-03-01')).toEqual([apart])
    expect(outlinesName([redrawn], '2024-02-29')).toBe('rail-areas ')
    expect(outlinesName([redrawn], today)).toBe('rail-areas 2024-03-01')
    expect(ringsOn({ outlines: [] }, today)).toEqual([])
  })
})
