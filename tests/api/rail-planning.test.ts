import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { computeRailCoverage } from '@pianqu/shared/rail/rail.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../kinds/samples.ts'
import type { Coverage, Gains, Preview, RailMap, Timeline } from './rail-replies.ts'
import { adopted } from './rule-kit.ts'
import { outlines, people, type SmallCity, smallCity } from './small-city.ts'

const today = '2025-10-28'
const afterwards = '2030-01-01'

// S4 was closed, S5 has no way in, the day that S6 was forecast for has passed, and S7 has none.
const stations = [
  ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期', '预计开通', '停运日期', '有出入口'],
  ['S1', '云锦站', 'L1', 104.01, 30.61, '2020-01-01', null, null, '是'],
  ['S2', '清江站', 'L1、L2', 104.31, 30.61, '2024-06-01', null, null, '是'],
  ['S3', '未来站', 'L2', 104.012, 30.612, null, '2027-06-30', null, '是'],
  ['S4', '老街站', 'L1', 104.004, 30.604, '2021-05-01', null, '2024-03-01', '是'],
  ['S5', '无口站', 'L2', 104.016, 30.616, '2022-01-01', null, null, '否'],
  ['S6', '迟到站', 'L2', 104.018, 30.602, null, '2024-01-01', null, '是'],
  ['S7', '远景站', 'L2', 104.002, 30.618, null, null, null, '是'],
] as const

// The second line runs in a loop; its first platform lies apart from its station.
const stops = [
  ['线路编码', '站序', '站点编码', '经度', '纬度', '开通日期'],
  ['L2', 1, 'S2', 104.3105, 30.6105, '2024-06-01'],
  ['L2', 2, 'S3', null, null, null],
  ['L2', 3, 'S2', 104.3105, 30.6105, '2024-06-01'],
] as const

let city: SmallCity

beforeAll(async () => {
  city = await smallCity({
    'rail-stations': stations,
    'rail-stops': stops,
    areas: [...tables.areas, ['A03', '未划界片区', '中心城区', '市发改委', '清江区', '2024-01-01', null]],
  })
})
afterAll(() => city.app.close())

const get = async <Reply>(address: string) => {
  const reply = await city.taskforce.get(address)
  expect([address, reply.statusCode]).toEqual([address, 200])
  return reply.json<Reply>()
}
const timeline = (query = '') => get<Timeline>(`/api/rail/timeline${query}`)
const gains = (query = '') => get<Gains>(`/api/rail/gains${query}`)
const coverageOn = (day: string, scope = 'central') => get<Coverage>(`/api/rail/coverage?on=${day}&scope=${scope}`)
const preview = async (scenario: object, on = afterwards) => {
  const reply = await city.taskforce.post('/api/rail/scenarios/preview', { on, ...scenario })
  expect([reply.statusCode, reply.body]).toEqual([200, reply.body])
  return reply.json<Preview>()
}

const placeOf = (code: string): [number, number] => {
  const row = stations.find(([known]) => known === code)
  return [Number(row?.[3]), Number(row?.[4])]
}

/** What the arithmetic for any polygon says of the first area, to the square metre that is published. */
async function computed(...places: (readonly [number, number])[]) {
  const reply = await city.taskforce.post('/api/rail/coverage', { boundary: outlines.A01, stations: places })
  return Math.round(reply.json<ReplyOf<typeof computeRailCoverage>>().coveredKm2 * 1e6) / 1e6
}

const coveredIn = ({ areas }: Preview | Preview['today'], code: string) =>
  areas.find((area) => area.code === code)?.coveredKm2

describe('the timeline', () => {
  test.each(['central', 'all'])('of %s areas says on each day what coverage says of it', async (scope) => {
    const shown = new Map<string, unknown>()
    const { steps } = await timeline(`?scope=${scope}&to=${today}`)
    expect(steps.map(({ on }) => on)).toEqual(['2020-01-01', '2021-05-01', '2023-03-01', '2024-03-01', '2024-06-01'])
    for (const { on, city: whole, areas } of steps) {
      const then = await coverageOn(on, scope)
      expect([on, whole]).toMatchObject([on, then.city])
      for (const area of areas) shown.set(area.code, area)
      expect([...shown.values()]).toMatchObject(
        then.areas.map(({ code, coveredKm2, areaKm2, value, met }) => ({ code, coveredKm2, areaKm2, value, met })),
      )
    }
  })

  test('names what opens and closes, and marks forecasts, which count only after today', async () => {
    const { steps, today: day, radiusMetres } = await timeline()
    expect([day, radiusMetres]).toEqual([today, 800])
    expect(
      steps.map(({ on, isForecast, opens, closes, lists }) => [
        on,
        isForecast,
        opens.map(({ name }) => name),
        closes.map(({ code }) => code),
        lists,
      ]),
    ).toEqual([
      ['2020-01-01', false, ['云锦站'], [], []],
      ['2021-05-01', false, ['老街站'], [], []],
      ['2023-03-01', false, [], [], ['A01', 'A02']],
      ['2024-03-01', false, [], ['S4'], []],
      ['2024-06-01', false, ['清江站'], [], []],
      ['2027-06-30', true, ['未来站'], [], []],
    ])
    // Before there was a list, nothing is measured; over the list of today everything is.
    expect(steps.map(({ city: whole }) => whole.whole > 0)).toEqual([false, false, true, true, true, true])
    const again = await timeline('?list=today')
    expect([again.list, again.steps.map(({ on }) => on)]).toEqual(['today', steps.map(({ on }) => on)])
    const covered = again.steps.map(({ city: whole }) => whole.coveredKm2)
    expect(covered[1]).toBe(await computed(placeOf('S1'), placeOf('S4')))
    expect(covered[3]).toBe(await computed(placeOf('S1')))
    expect(covered[5]).toBe(await computed(placeOf('S1'), placeOf('S3')))
  })

  test('of an area has the steps at which it changes, each with its own figure', async () => {
    const { steps, crossings } = await timeline('?area=A02')
    expect(steps.map(({ on, city: own, areas }) => [on, own.met, areas.map(({ code }) => code)])).toEqual([
      ['2023-03-01', null, ['A02']],
      ['2024-06-01', null, ['A02']],
    ])
    const then = await coverageOn('2024-06-01')
    expect(steps[1]?.city.value).toBe(then.areas[1]?.value)
    expect(crossings).toEqual([])
  })

  test('of a span starts with how things stood, all areas told', async () => {
    const { steps } = await timeline('?from=2024-04-01&to=2024-12-31')
    expect(steps.map(({ on, areas }) => [on, areas.map(({ code }) => code)])).toEqual([
      ['2024-03-01', ['A01', 'A02']],
      ['2024-06-01', ['A02']],
    ])
    expect((await timeline('?from=2024-06-01')).steps[0]).toMatchObject({ on: '2024-06-01' })
    expect((await timeline('?from=2015-01-01')).steps[0]).toMatchObject({ on: '2020-01-01' })
    expect((await timeline('?to=2015-01-01')).steps).toEqual([])
  })

  test('takes another radius, and says from when on the target is met', async () => {
    const near = await timeline('?radius=500')
    const wide = await timeline('?radius=1000')
    expect([near.radiusMetres, wide.radiusMetres]).toEqual([500, 1000])
    expect(near.steps.at(-1)?.city.coveredKm2).toBeLessThan(wide.steps.at(-1)?.city.coveredKm2 ?? 0)
    // One station in the middle of a square covers 47 % of it at 800 m and 73 % at 1000 m.
    expect(wide.crossings).toEqual([{ code: 'A01', name: '云锦枢纽片区', on: '2023-03-01', isForecast: false }])
    expect(wide.cityCrossing).toEqual({ on: '2023-03-01', isForecast: false })
    expect(near.crossings).toEqual([{ code: 'A01', name: '云锦枢纽片区', on: null, isForecast: false }])
    expect(near.cityCrossing).toEqual({ on: null, isForecast: false })
    const all = await timeline('?radius=1000&scope=all')
    // The target is set for 中心城区 alone: neither A02 nor the sum with it is judged.
    expect(all.crossings.map(({ code, on }) => [code, on])).toEqual([['A01', '2023-03-01']])
    expect([all.cityCrossing.on, all.steps.map(({ city: whole }) => whole.met)]).toEqual([
      null,
      all.steps.map(() => null),
    ])
    expect((await city.taskforce.get('/api/rail/timeline?radius=700')).statusCode).toBe(400)
  })

  test('moves with the day: what is to come is a forecast', async () => {
    const before = city.clock.day
    city.clock.day = '2023-06-01'
    const { steps, crossings } = await timeline('?radius=1000&scope=all')
    city.clock.day = before
    expect(steps.find(({ on }) => on === '2024-01-01')).toMatchObject({ isForecast: true, opens: [{ code: 'S6' }] })
    expect(crossings.map(({ code }) => code)).toEqual(['A01'])
  })

  test('of no area that there is, and of one without an outline, is a problem', async () => {
    const asked = async (area: string) => (await city.taskforce.get(`/api/rail/timeline?area=${area}`)).json()
    expect(await asked('X9')).toMatchObject({
      status: 404,
      code: 'common/not-found',
      detail: '没有编码为“X9”的片区，请核对编码',
    })
    expect(await asked('A03')).toMatchObject({
      status: 422,
      code: 'rail/no-boundary',
      detail: '片区“未划界片区”还没有边界，不能计算覆盖；请先导入这个片区的边界',
    })
  })
})

describe('a scenario', () => {
  test('of nothing is the same day', async () => {
    const {
      today: without,
      on,
      city: whole,
      areas,
      changed,
      lifted,
      lost,
      problems,
      stations: touched,
    } = await preview({})
    expect({ city: whole, areas }).toEqual(without)
    expect([on, changed, lifted, lost, problems, touched]).toEqual([afterwards, [], [], [], [], []])
    const { steps } = await timeline()
    expect(without.city).toEqual(steps.at(-1)?.city)
    expect((await preview({}, '2022-01-01')).city).toMatchObject((await coverageOn('2022-01-01')).city)
  })

  test('without a line loses the stations that it alone serves', async () => {
    const dropped = await preview({ drop: ['L1'] })
    expect(coveredIn(dropped, 'A01')).toBe(await computed(placeOf('S3')))
    expect(dropped.changed.map(({ code }) => code)).toEqual(['A01'])
    const both = await preview({ drop: ['L1', 'L2'], scope: 'all' })
    expect(both.city).toMatchObject({ coveredKm2: 0, value: 0, met: null, display: '0.0%' })
    expect(both.areas.map(({ inScope }) => inScope)).toEqual([true, true])
    expect(both.changed.map(({ code, after }) => [code, after])).toEqual([
      ['A01', 0],
      ['A02', 0],
    ])
  })

  test('with stations added covers what the arithmetic says', async () => {
    const added: [number, number] = [104.003, 30.603]
    const open = [placeOf('S1'), placeOf('S3')]
    const once = await preview({ add: [added] })
    expect(coveredIn(once, 'A01')).toBe(await computed(...open, added))
    expect(coveredIn(once.today, 'A01')).toBe(await computed(...open))
    const later = { code: 'N1', name: '拟建站', longitude: added[0], latitude: added[1], openedOn: '2030-01-02' }
    expect((await preview({ add: [later] })).changed).toEqual([])
    expect((await preview({ add: [later] }, '2030-01-02')).city).toEqual(once.city)
  })

  test('lifts areas over the line and loses them', async () => {
    const corners = [104.003, 104.017].flatMap((x) => [30.603, 30.617].map((y) => [x, y]))
    const lifted = await preview({ add: corners })
    expect([lifted.lifted, lifted.lost, lifted.city.met, lifted.today.city.met]).toEqual([['A01'], [], true, false])
  })

  test('with a line delayed opens it later', async () => {
    const delay = [{ code: 'L2', months: 36 }]
    // The station that is late already is then expected in 2027, the one of 2027 not before the middle of 2030.
    const open = [placeOf('S1'), placeOf('S6')]
    expect(coveredIn(await preview({ delay }, '2030-06-29'), 'A01')).toBe(await computed(...open))
    const opened = await preview({ delay }, '2030-06-30')
    expect(coveredIn(opened, 'A01')).toBe(await computed(...open, placeOf('S3')))
    expect(opened.problems).toEqual([])
  })

  test('with a station moved measures it where it is', async () => {
    const to: [number, number] = [104.004, 30.604]
    const moved = await preview({ move: [{ code: 'S3', to }] })
    expect(coveredIn(moved, 'A01')).toBe(await computed(placeOf('S1'), to))
    const there = await preview({ move: [{ code: 'S3', to: placeOf('S3') }] })
    expect([there.changed, there.city]).toEqual([[], there.today.city])
  })

  test('says in sentences what it could not do', async () => {
    const { problems, changed } = await preview({
      drop: ['X9'],
      delay: [
        { code: 'S7', months: 3 },
        { code: 'S3', to: today },
      ],
      move: [{ code: 'L1', to: [104, 30] }],
      add: [{ code: 'S1', longitude: 104, latitude: 30 }],
    })
    expect(problems.map(({ code }) => code)).toEqual(['X9', 'S7', 'L1', 'S1', 'S3'])
    expect(problems.every(({ message }) => /[\u4e00-\u9fff]{6}/.test(message))).toBe(true)
    // The rest stands: a station that cannot have opened yet does not count.
    expect(changed.map(({ code }) => code)).toEqual(['A01'])
  })

  test('needs a day', async () => {
    expect((await city.taskforce.post('/api/rail/scenarios/preview', {})).statusCode).toBe(400)
  })
})

describe('gains', () => {
  test('are of the stations that might yet open', async () => {
    const codesOf = async (query: string) => (await gains(query)).rows.map(({ code }) => code).toSorted()
    expect(await codesOf('')).toEqual(['S3', 'S6', 'S7'])
    expect(await codesOf(`?on=${afterwards}`)).toEqual(['S6', 'S7'])
    expect(await codesOf('?on=2020-06-01')).toEqual(['S2', 'S3', 'S4', 'S6', 'S7'])
  })

  test('alone are those of the station added by a scenario', async () => {
    const { rows, total, city: whole } = await gains()
    expect(total).toBe(rows.length)
    expect(whole).toMatchObject((await coverageOn(today)).city)
    for (const { code, gain, gainKm2, gainPoints, areas } of rows) {
      const { city: after, today: before } = await preview({ add: [placeOf(code)] }, today)
      expect([gain, gainKm2]).toEqual([after.covered - before.city.covered, gain / 1e6])
      expect(gainPoints).toBeCloseTo(100 * ((after.value ?? 0) - (before.city.value ?? 0)), 9)
      expect(areas).toEqual([{ code: 'A01', name: '云锦枢纽片区', gain, gainKm2 }])
    }
    expect(rows.map(({ gain }) => gain)).toEqual(rows.map(({ gain }) => gain).toSorted((a, b) => b - a))
  })

  test('in greedy order sum up to all of them open', async () => {
    const { rows, city: whole } = await gains()
    const inTurn = rows.toSorted((a, b) => a.order - b.order)
    expect(inTurn.map(({ order }) => order)).toEqual([1, 2, 3])
    expect([inTurn[0]?.greedyGain, inTurn[0]?.greedyGainKm2]).toEqual([rows[0]?.gain, rows[0]?.gainKm2])
    const all = await preview({ add: rows.map(({ code }) => placeOf(code)) }, today)
    const sum = rows.reduce((total, { greedyGain }) => total + greedyGain, whole.covered)
    expect(sum).toBe(all.city.covered)
    expect(inTurn.at(-1)?.cumulativeValue).toBe(all.city.value)
  })

  test('name the best station and the areas nearest to the line', async () => {
    const { best, nearest, rows, city: whole } = await gains()
    expect([best, rows.flatMap(({ lifts }) => lifts)]).toEqual([null, []])
    expect(nearest).toEqual([
      {
        code: 'A01',
        name: '云锦枢纽片区',
        value: whole.value,
        shortKm2: expect.closeTo((0.65 * whole.whole - whole.covered) / 1e6, 5),
      },
    ])
    const all = await gains('?scope=all&on=2023-06-01')
    expect(all.rows.find(({ code }) => code === 'S2')?.areas.map(({ code }) => code)).toEqual(['A02'])
    expect(all.nearest.map(({ code }) => code)).toEqual(['A01'])
  })
})

describe('the map', () => {
  test('has outlines, lines and stations in metres of one plane', async () => {
    const map = await get<RailMap>('/api/rail/map')
    expect(
      map.areas.map(({ code, category, outlines: [drawn] }) => [
        code,
        category,
        drawn?.rings.map((ring) => ring.length),
      ]),
    ).toEqual([
      ['A01', 'central', [5]],
      ['A02', 'new', [5]],
    ])
    expect(map.lines.map(({ code }) => code)).toEqual(['L1', 'L2'])
    expect(map.stations[3]).toMatchObject({ code: 'S4', closedOn: '2024-03-01', hasExit: true, lineCodes: ['L1'] })
    expect(map.stations[2]).toMatchObject({ code: 'S3', openedOn: null, forecastOpening: '2027-06-30' })
    // The two squares lie as far east as west of the middle, and a degree of longitude is some 95.8 km here.
    const [first, second] = map.stations
    expect((first?.x ?? 0) + (second?.x ?? 0)).toBeCloseTo(0, 0)
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(28_700)
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeLessThan(28_800)
    const numbers = [
      ...map.areas.flatMap(({ outlines: drawn }) => drawn.flatMap(({ rings }) => rings.flat(2))),
      ...map.stations.flatMap(({ x, y }) => [x, y]),
    ]
    expect(numbers.every((metres) => Number(metres.toFixed(1)) === metres)).toBe(true)
  })
})

test('whoever may see figures may plan with them', async () => {
  for (const { username } of people) {
    const client = await city.as(username)
    const status = username === 'admin' ? 403 : 200
    const replies = [
      await client.get('/api/rail/timeline'),
      await client.get('/api/rail/gains'),
      await client.get('/api/rail/map'),
      await client.post('/api/rail/scenarios/preview', { on: afterwards }),
    ]
    expect([username, replies.map(({ statusCode }) => statusCode)]).toEqual([
      username,
      [status, status, status, status],
    ])
  }
})

test('a target that changes judges each day by the one of its month, in coverage as in the timeline', async () => {
  const own = await smallCity()
  const target = { kind: 'share', numerator: 2, denominator: 5 }
  await adopted(own, { kind: 'indicator', code: 'rail-800m', from: '2025-06', changes: { target, operator: '>=' } })
  const metOn = async (on: string) => (await own.taskforce.get(`/api/rail/coverage?on=${on}`)).json<Coverage>().city.met
  expect([await metOn('2025-05-31'), await metOn('2025-06-01')]).toEqual([false, true])
  const { steps, cityCrossing } = (await own.taskforce.get('/api/rail/timeline')).json<Timeline>()
  expect(steps.slice(-2).map(({ on, city: whole }) => [on, whole.met])).toEqual([
    ['2024-06-01', false],
    ['2025-06-01', true],
  ])
  expect(cityCrossing).toEqual({ on: '2025-06-01', isForecast: false })
  await own.app.close()
})
