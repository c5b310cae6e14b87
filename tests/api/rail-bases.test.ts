import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Coverage, Gains, Preview, RailMap, Timeline } from './rail-replies.ts'
import { cityWith, type SmallCity, smallCity, squareAt } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const get = async <Reply>(address: string, own = city) => {
  const reply = await own.taskforce.get(address)
  expect([address, reply.statusCode]).toEqual([address, 200])
  return reply.json<Reply>()
}
const preview = async (body: object) =>
  (await city.taskforce.post('/api/rail/scenarios/preview', { on: '2026-06-30', ...body })).json<Preview>()

describe('people and floor space', () => {
  test('are counted at their points, by the areas in which they lie', async () => {
    const { scope, basis, targets, steps, crossings, cityCrossing } = await get<Timeline>(
      '/api/rail/timeline?basis=population&scope=all',
    )
    expect([scope, basis]).toEqual(['all', 'population'])
    expect([targets, crossings, cityCrossing]).toEqual([[], [], { on: null, isForecast: false }])
    expect(steps.map(({ on, city: { covered, whole } }) => [on, covered, whole])).toEqual([
      ['2020-01-01', 0, 0],
      ['2023-03-01', 1200, 2000],
      ['2024-06-01', 1200, 2000],
    ])
    expect(steps.at(-1)?.city).toEqual({
      ...{ covered: 1200, whole: 2000, value: 0.6, display: '60.0%' },
      ...{ coveredKm2: null, areaKm2: null, met: null },
    })
    const floor = await get<Timeline>('/api/rail/timeline?basis=floorSpace&scope=all')
    expect(floor.steps.map(({ city: { covered } }) => covered)).toEqual([0, 35_000, 55_000])
  })

  test('have gains, and scenarios, in their own unit', async () => {
    const { rows, city: whole, best, nearest, targets } = await get<Gains>('/api/rail/gains?basis=population')
    expect([whole.covered, best, nearest, targets]).toEqual([1200, null, [], []])
    expect(rows).toMatchObject([{ code: 'S3', gain: 0, gainKm2: null, gainPoints: 0, areas: [], greedyGainKm2: null }])
    const near = await preview({ basis: 'population', add: [[104.001, 30.601]] })
    expect(near.city).toMatchObject({ covered: 2000, whole: 2000, met: null })
    expect(near.changed).toEqual([{ code: 'A01', name: '云锦枢纽片区', before: 0.6, after: 1 }])
    expect([near.lifted, near.lost, near.basis]).toEqual([[], [], 'population'])
  })

  test('are asked for before they are there in vain, and the answer says what to import', async () => {
    const own = await cityWith({}, ['units', 'areas', 'rail-lines', 'rail-stations'])
    for (const [basis, table] of [
      ['population', '人口点位'],
      ['floorSpace', '建筑面积点位'],
    ]) {
      const reply = await own.taskforce.get(`/api/rail/timeline?basis=${basis}`)
      expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: 'rail/no-points' }])
      expect(reply.json().detail).toContain(`请先导入“${table}”`)
      expect((await own.taskforce.get(`/api/rail/gains?basis=${basis}`)).statusCode).toBe(422)
    }
    expect((await own.taskforce.get('/api/rail/map')).json().bases).toEqual([{ basis: 'area', points: 0, total: 0 }])
    await own.app.close()
  })

  test('that there are none of are malformed', async () => {
    expect((await city.taskforce.get('/api/rail/timeline?basis=jobs')).statusCode).toBe(400)
  })
})

describe('the preview', () => {
  test('tells the stations that a plan touches, in the metres of the map', async () => {
    const map = await get<RailMap>('/api/rail/map')
    const onMap = (code: string) => {
      const { x, y } = map.stations.find((station) => station.code === code) ?? {}
      return [x, y]
    }
    const { stations } = await preview({
      drop: ['S1'],
      move: [{ code: 'S2', to: [104.311, 30.611] }],
      add: [{ code: 'N1', name: '拟增站', longitude: 104.01, latitude: 30.61 }],
    })
    expect(stations.map(({ code, name, change }) => [code, name, change])).toEqual([
      ['S1', '云锦站', 'dropped'],
      ['S2', '清江站', 'moved'],
      ['N1', '拟增站', 'added'],
    ])
    const [dropped, moved, added] = stations
    expect([dropped?.x, dropped?.y]).toEqual(onMap('S1'))
    expect([added?.x, added?.y]).toEqual(onMap('S1'))
    expect([moved?.from, dropped?.from, added?.from]).toEqual([onMap('S2'), null, null])
    expect((moved?.x ?? 0) - (moved?.from?.[0] ?? 0)).toBeCloseTo(95.8, 0)
    const delayed = await preview({ delay: [{ code: 'L1', months: 12 }] })
    expect(delayed.stations.map(({ code, change, from }) => [code, change, from])).toEqual([['S1', 'delayed', null]])
  })

  test('without a line does not touch stations that others serve', async () => {
    expect((await preview({ drop: ['L1'] })).stations.map(({ code }) => code)).toEqual(['S1'])
  })
})

describe('the map', () => {
  test('has lines in order at their platforms, exits and the bases there are', async () => {
    const map = await get<RailMap>('/api/rail/map')
    const [first, second] = map.lines
    const station = map.stations.find(({ code }) => code === 'S2')
    expect(first?.stops.map(({ stationCode, openedOn }) => [stationCode, openedOn])).toEqual([
      ['S1', '2020-01-01'],
      ['S2', '2024-06-01'],
    ])
    expect((first?.stops[1]?.x ?? 0) - (station?.x ?? 0)).toBeCloseTo(9.6, 0)
    expect(second?.stops).toEqual([])
    expect(map.stations.map(({ exits }) => exits.map(({ name }) => name))).toEqual([['A口', 'B口'], [], []])
    expect(map.bases).toMatchObject([
      { basis: 'area', points: 0 },
      { basis: 'floorSpace', points: 2, total: 55_000 },
      { basis: 'population', points: 3, total: 7000 },
    ])
  })
})

describe('what was forecast', () => {
  const said = async (own: SmallCity, forecast: string | null) => {
    const head = ['站点编码', '站名', '线路编码', '经度', '纬度', '预计开通']
    return own.taskforce.importRows(
      'rail-stations',
      [head, ['S3', '未来站', 'L2', 104.012, 30.612, forecast]],
      '?crs=WGS84',
    )
  }
  const storyOf = async (own: SmallCity) =>
    (await get<RailMap>('/api/rail/map', own)).stations.find(({ code }) => code === 'S3')?.forecasts

  test('is kept whenever it changes, by an import and by its undo', async () => {
    const own = await smallCity()
    expect(await storyOf(own)).toEqual([])
    await said(own, '2026-06-30')
    own.clock.day = '2025-11-03'
    await said(own, '2026-06-30')
    const { importId } = await said(own, '2026-12-31')
    const first = { opening: '2026-06-30', statedOn: '2025-10-28', statedBy: 'zhuanban' }
    const later = { opening: '2026-12-31', statedOn: '2025-11-03', statedBy: 'zhuanban' }
    expect(await storyOf(own)).toEqual([first, later])
    await own.taskforce.post(`/api/imports/${importId}/undo`)
    expect(await storyOf(own)).toEqual([first, later, { ...first, statedOn: '2025-11-03' }])
    await said(own, null)
    expect((await storyOf(own))?.at(-1)).toEqual({ ...later, opening: null })
    await own.app.close()
  })

  test('is not kept by a dry run', async () => {
    const own = await smallCity()
    const head = ['站点编码', '站名', '线路编码', '经度', '纬度', '预计开通']
    const rows = [head, ['S3', '未来站', 'L2', 104.012, 30.612, '2026-06-30']]
    await own.taskforce.importRows('rail-stations', rows, '?crs=WGS84&dryRun=true')
    expect(await storyOf(own)).toEqual([])
    await own.app.close()
  })
})

describe('an outline that is drawn anew', () => {
  const from = '2024-07-01'
  let own: SmallCity

  beforeAll(async () => {
    own = await smallCity()
    const properties = { code: 'A01', effectiveFrom: from }
    const feature = { type: 'Feature', properties, geometry: squareAt(104, 30.6, 0.03) }
    const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
    const result = await own.taskforce.import('boundaries', '调整.geojson', file, '?crs=WGS84')
    expect(result).toMatchObject({ added: 1, changed: 0, diffs: [{ key: `A01 ${from}` }] })
  })
  afterAll(() => own.app.close())

  const coverageOn = (day: string) => get<Coverage>(`/api/rail/coverage?on=${day}&scope=all`, own)
  const areaOn = async (day: string) => (await coverageOn(day)).areas.find(({ code }) => code === 'A01')

  test('holds from its day on, the one before until then', async () => {
    const [before, eve, day] = [await areaOn('2023-06-01'), await areaOn('2024-06-30'), await areaOn(from)]
    expect(before?.areaKm2).toBe(eve?.areaKm2)
    expect((day?.areaKm2 ?? 0) / (eve?.areaKm2 ?? 1)).toBeCloseTo(2.25, 2)
  })

  test('makes a step of the timeline, which says on each day what coverage says', async () => {
    const { steps, crossings } = await get<Timeline>('/api/rail/timeline?scope=all', own)
    expect(steps.filter(({ redraws }) => redraws.length > 0)).toMatchObject([
      { on: from, redraws: ['A01'], opens: [], areas: [{ code: 'A01' }] },
    ])
    const shown = new Map<string, unknown>()
    for (const { on, city: whole, areas } of steps) {
      for (const { code, coveredKm2, areaKm2, value, met } of areas)
        shown.set(code, { coveredKm2, areaKm2, value, met })
      const then = await coverageOn(on)
      expect([on, whole]).toMatchObject([on, then.city])
      for (const { code, coveredKm2, areaKm2, value, met } of then.areas) {
        expect([on, shown.get(code)]).toEqual([on, { coveredKm2, areaKm2, value, met }])
      }
    }
    expect(crossings.map(({ code }) => code)).toEqual(['A01'])
    const ofArea = await get<Timeline>('/api/rail/timeline?area=A01', own)
    expect(ofArea.steps.map(({ on }) => on)).toContain(from)
  })

  test('is what gains and scenarios of its days count in', async () => {
    for (const on of ['2024-06-30', from]) {
      const expected = await coverageOn(on)
      const { city: whole } = await get<Gains>(`/api/rail/gains?on=${on}&scope=all`, own)
      const reply = await own.taskforce.post('/api/rail/scenarios/preview', { on, scope: 'all' })
      expect(whole).toMatchObject(expected.city)
      expect(reply.json<Preview>().city).toMatchObject(expected.city)
    }
  })

  test('stands on the map beside the one before', async () => {
    const [area, other] = (await get<RailMap>('/api/rail/map', own)).areas
    expect(area?.outlines.map((outline) => [outline.from, outline.until, outline.rings.length])).toEqual([
      [null, from, 1],
      [from, null, 1],
    ])
    expect(other?.outlines.map((outline) => [outline.from, outline.until])).toEqual([[null, null]])
  })
})
