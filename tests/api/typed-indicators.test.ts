import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getTypedValues, TypedRow } from '@pianqu/shared/indicators/library/typed.contract.ts'
import type { IndicatorList, IndicatorPage } from '@pianqu/shared/indicators/library.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

type Row = Partial<TypedRow> & { readonly place: string }

const type = (code: string, month: string, rows: readonly Row[], more: object = {}, who: Client = city.taskforce) =>
  who.put(`/api/indicators/${code}/typed`, { month, source: '测试来源', rows, ...more })

const page = async (code: string, month: string, query = '', who: Client = city.taskforce): Promise<IndicatorPage> =>
  (await who.get(`/api/indicators/${code}?from=${month}&to=${month}${query}`)).json()

const read = async (code: string, month: string) =>
  (await page(code, month)).values.map(({ areaCode, numerator, denominator }) => [areaCode, numerator, denominator])

const listed = async (code: string, month: string) =>
  (await city.taskforce.get(`/api/indicators?month=${month}`))
    .json<IndicatorList>()
    .rows.find((row) => row.code === code)

interface Faults {
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[]
}
const faultsOf = (reply: { json: <T>() => T }) =>
  reply.json<Faults>().errors?.map(({ pointer, message }) => [pointer, message])

describe('a place', () => {
  test('outside the scope of an indicator is refused, and the others keep what they said', async () => {
    const areas = [
      { place: 'A01', numerator: 3, denominator: 4 },
      { place: 'A02', numerator: 1, denominator: 4 },
    ]
    expect((await type('talent', '2025-02', areas)).json()).toEqual({ changed: 2 })
    const stands = [
      [null, 4, 8],
      ['A01', 3, 4],
      ['A02', 1, 4],
    ]
    expect(await read('talent', '2025-02')).toEqual(stands)
    const refused = await type('talent', '2025-02', [{ place: 'D1', numerator: 1, denominator: 4 }])
    expect([refused.statusCode, faultsOf(refused)]).toEqual([
      400,
      [
        [
          '/rows/0/place',
          expect.stringMatching(/“.+”不在高层次人才引进完成率2025年2月的范围（各类片区）内，请改填范围内片区的数/),
        ],
      ],
    ])
    expect(await read('talent', '2025-02')).toEqual(stands)
    const unit = await type('new-scale', '2025-02', [{ place: 'B1', numerator: 1 }])
    expect([unit.statusCode, faultsOf(unit)?.[0]?.[0]]).toEqual([400, '/rows/0/place'])
  })

  test('of another level than those that stand is refused, and says how to change over', async () => {
    expect((await type('talent', '2025-03', [{ place: '', numerator: 5, denominator: 9 }])).statusCode).toBe(200)
    const areas = [
      { place: 'A01', numerator: 3, denominator: 4 },
      { place: 'A02', numerator: 1, denominator: 4 },
    ]
    const refused = await type('talent', '2025-03', areas)
    expect([refused.statusCode, faultsOf(refused)?.[0]]).toEqual([
      400,
      [
        '/rows/0/place',
        '2025年3月全市已有数，片区的数不能与全市的数并存；要改按片区填报，请同时把全市改成不适用并写原因',
      ],
    ])
    const over = { place: '', status: 'notApplicable', reason: '改按片区填报' } as const
    expect((await type('talent', '2025-03', [over, ...areas])).json()).toEqual({ changed: 3 })
    expect((await read('talent', '2025-03'))[0]).toEqual([null, 4, 8])
    const back = await type('talent', '2025-03', [{ place: '', numerator: 5, denominator: 9 }])
    expect([back.statusCode, faultsOf(back)?.[0]?.[1]]).toEqual([400, expect.stringContaining('不能与片区的数并存')])
    const typed = (await city.taskforce.get('/api/indicators/talent/typed?month=2025-03')).json<
      ReplyOf<typeof getTypedValues>
    >()
    expect(typed.rows.map(({ place }) => place)).toEqual(['', 'A01', 'A02'])
  })

  test('that stands beside its city, as books have brought it, is what the city is summed from', async () => {
    const header = ['指标编码', '片区或区县编码', '月份', '分子', '分母']
    for (const rows of [
      [['talent', '全市', '2025-04', 9, 9]],
      [
        ['talent', 'A01', '2025-04', 1, 4],
        ['talent', 'A02', '2025-04', 1, 4],
      ],
    ])
      await city.taskforce.importRows('indicator-values', [header, ...rows])
    expect((await read('talent', '2025-04'))[0]).toEqual([null, 2, 8])
  })
})

describe('the shape of a value', () => {
  test.each([
    ['talent', { numerator: 1 }, '/rows/0/denominator', '这个指标是比例，只填了分子，请把分母也填上'],
    ['new-scale', { numerator: 1, denominator: 3 }, '/rows/0/denominator', '这个指标是个数，没有分母，请删去分母3'],
    ['talent', { numerator: -1, denominator: 3 }, '/rows/0/numerator', '填的是-1，不能小于0，请核对'],
    ['new-scale', { numerator: -1 }, '/rows/0/numerator', '填的是-1，不能小于0，请核对'],
  ])('of %s with %j is refused at %s', async (code, value, pointer, words) => {
    const refused = await type(code, '2025-05', [{ place: 'A01', ...value }])
    expect([refused.statusCode, faultsOf(refused)]).toEqual([400, [[pointer, expect.stringContaining(words)]]])
  })

  test('is one for a place: a place named twice is refused', async () => {
    const twice = [1, 2].map((numerator) => ({ place: 'A01', numerator, denominator: 4 }))
    const refused = await type('talent', '2025-05', twice)
    expect([refused.statusCode, faultsOf(refused)]).toEqual([
      400,
      [['/rows/1/place', expect.stringMatching(/^第1行和第2行都是“.+”，每处只填一行，请删去一行$/)]],
    ])
    expect((await read('talent', '2025-05'))[0]).toEqual([null, null, null])
  })
})

describe('a city of which some places have said nothing', () => {
  test('is preliminary in the list and on its page, and says how many of how many', async () => {
    await type('talent', '2025-06', [{ place: 'A01', numerator: 4, denominator: 4 }])
    const weak = { status: 'preliminary', reason: '2个片区中有1个的数，缺1个' }
    expect(await listed('talent', '2025-06')).toMatchObject(weak)
    const shown = await page('talent', '2025-06')
    expect([shown, shown.values[0]]).toMatchObject([weak, weak])
  })

  test('is so of districts too, and so is what is made of it', async () => {
    for (const code of ['new-scale', 'new-cloud', 'new-listed', 'new-ranked'])
      await type(code, '2025-06', [{ place: 'D1', numerator: 4 }])
    const weak = { status: 'preliminary', reason: '2个区县中有1个的数，缺1个' }
    expect([await listed('new-scale', '2025-06'), await listed('district-listing', '2025-06')]).toMatchObject([
      weak,
      { ...weak, display: '48家' },
    ])
  })
})

describe('what stood published on a day', () => {
  const publish = async () => {
    for (const [month, done] of [
      ['2025-08', 1],
      ['2025-09', 3],
    ] as const)
      await type('deadend-roads', month, [
        { place: 'A01', numerator: done, denominator: 8 },
        { place: 'A02', numerator: 0, denominator: 8 },
      ])
    const steps = city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
    expect((await steps).statusCode).toBe(200)
  }

  test('is the head and the pace, too, and nothing where nothing stood', async () => {
    await publish()
    await type('deadend-roads', '2025-10', [{ place: 'A01', numerator: 8, denominator: 8 }])
    const of = async (day: string) =>
      (
        await city.taskforce.get(`/api/indicators/deadend-roads?from=2025-01&to=2025-10&asOf=${day}`)
      ).json<IndicatorPage>()
    expect(await of('2099-12-31')).toMatchObject({
      ...{ month: '2025-09', display: '18.8%', numerator: 3, denominator: 16, standing: 'missed', basisVersion: 0 },
      ...{ status: 'normal', provisional: false, basis: '三年行动计划内已打通的断头路条数 ÷ 计划打通条数' },
      pace: { monthsLeft: 3, achieved: null, state: 'unknown' },
    })
    expect(await of('2025-01-01')).toMatchObject({
      ...{ month: null, display: '—', value: null, numerator: null, denominator: null, parts: null },
      ...{ status: 'missing', reason: '2025-01-01还没有发布过这个指标', standing: 'missing', pace: null, values: [] },
    })
    const now = (
      await city.taskforce.get('/api/indicators/deadend-roads?from=2025-01&to=2025-10')
    ).json<IndicatorPage>()
    expect([now.month, now.numerator]).toEqual(['2025-10', 8])
  })
})

describe('a month that is published', () => {
  const correct = (more: object) =>
    type('deadend-roads', '2025-09', [{ place: 'A01', numerator: 7, denominator: 8 }], more)

  test('is corrected with a reason, never overwritten', async () => {
    const refused = await correct({})
    const sentence = '2025年9月已发布（快照2025-09-1），改动按更正处理，请填写更正原因'
    expect([refused.statusCode, faultsOf(refused)]).toEqual([400, [['/reason', sentence]]])
    expect((await page('deadend-roads', '2025-09')).values[1]).toMatchObject({ numerator: 3, restated: null })
    const same = await type('deadend-roads', '2025-09', [{ place: 'A01', numerator: 3, denominator: 8 }])
    expect(same.json()).toEqual({ changed: 0 })
  })

  test('tells what was published beside what is now, and who corrected it, when and why', async () => {
    expect((await correct({ reason: '少报四条' })).json()).toEqual({ changed: 1 })
    const who = { by: expect.any(String), at: expect.any(String), why: '少报四条' }
    const ofCity = { snapshot: '2025-09-1', numerator: 3, denominator: 16, display: '18.8%', ...who }
    const shown = await page('deadend-roads', '2025-09')
    expect(shown.values).toMatchObject([
      {
        numerator: 7,
        restated: ofCity,
        reason: expect.stringMatching(/^发布后更正：快照2025-09-1为18.8%；.+更正，原因：少报四条$/),
      },
      { areaCode: 'A01', numerator: 7, restated: { numerator: 3, denominator: 8, ...who } },
      { areaCode: 'A02', numerator: 0, restated: null, reason: null },
    ])
    expect([shown, await listed('deadend-roads', '2025-09')]).toMatchObject([
      { restated: ofCity },
      { restated: ofCity },
    ])
    const published = await page('deadend-roads', '2025-09', '&asOf=2099-12-31')
    expect([published.numerator, published.restated, published.values[0]?.numerator]).toEqual([3, null, 3])
    const auditor = await city.as('auditor')
    const trail = (await auditor.get('/api/trail?action=indicator.type')).json<{ rows: { detail: object }[] }>()
    expect(trail.rows[0]?.detail).toMatchObject({
      places: [{ from: '3/8', to: '7/8' }],
      correction: { snapshot: '2025-09-1', reason: '少报四条' },
    })
  })

  test('is not changed by a workbook either, nor is a place out of scope or below nothing', async () => {
    const header = ['指标编码', '片区或区县编码', '月份', '分子', '分母']
    const { rejected, rows } = await city.taskforce.importRows('indicator-values', [
      header,
      ['deadend-roads', 'A01', '2025-09', 8, 8],
      ['deadend-roads', 'A02', '2025-09', 0, 8],
      ['talent', 'D1', '2025-07', 1, 4],
      ['talent', 'A01', '2025-07', -1, 4],
    ])
    expect([rejected, rows.map(({ row, message }) => [row, message]).toSorted()]).toEqual([
      3,
      [
        [2, '2025年9月已发布（快照2025-09-1），不能用导入更改；请在指标页“填报数值”中填写更正原因'],
        [4, expect.stringContaining('不在高层次人才引进完成率2025年7月的范围（各类片区）内')],
        [5, '填的是-1，不能小于0，请核对'],
      ],
    ])
  })
})

describe('what is typed of a month that is not published', () => {
  const typed = async (who: string, code: string, month: string) => {
    const client = await city.as(who)
    const reply = await client.get(`/api/indicators/${code}/typed?month=${month}`)
    return [reply.statusCode, reply.json<{ mayType?: boolean }>().mayType]
  }

  test('is open to who may type it, the task force and the auditor, and to no other department', async () => {
    await city.taskforce.post('/api/periods', { month: '2025-10', due: { kind: 'day', day: 25 } })
    expect(await typed('jiaotong', 'deadend-roads', '2025-10')).toEqual([200, true])
    expect(await typed('zhuanban', 'deadend-roads', '2025-10')).toEqual([200, true])
    expect(await typed('auditor', 'deadend-roads', '2025-10')).toEqual([200, false])
    expect(await typed('caizheng', 'deadend-roads', '2025-10')).toEqual([403, undefined])
    expect(await typed('caizheng', 'deadend-roads', '2025-09')).toEqual([200, false])
    expect(await typed('quxian1', 'deadend-roads', '2025-09')).toEqual([403, undefined])
    const auditor = await city.as('auditor')
    expect(
      (await type('deadend-roads', '2025-10', [{ place: 'A01', numerator: 1, denominator: 8 }], {}, auditor))
        .statusCode,
    ).toBe(403)
  })
})

describe('a new basis', () => {
  test('reads the same in the list and on its page', async () => {
    const key = '/api/rules/measure/hospital-tertiary'
    const { versions } = (await city.taskforce.get(key)).json<{ versions: { content: object }[] }>()
    const content = { ...versions[0]?.content, basis: '新口径' }
    const draft = { content, effectiveMonth: '2025-10', basis: '演示数据〔2025〕9号', baseEdition: 0 }
    const made = (await city.taskforce.post(`${key}/drafts`, draft)).json<{ ruleId: string; version: number }>()
    await city.person({ username: 'zhuanban2', role: 'taskforce', unitCode: 'T1' })
    const second = await city.as('zhuanban2')
    const adopted = await second.post(`/api/rule-drafts/${made.ruleId}/steps`, { step: 'adopt', version: made.version })
    expect(adopted.statusCode).toBe(200)
    await type(
      'hospital-tertiary',
      '2025-10',
      ['A01', 'A02'].map((place) => ({ place, numerator: 1, denominator: 1 })),
    )
    const broken = { status: 'break', reason: '口径变更，不可比', basisVersion: 1 }
    const shown = await page('hospital-tertiary', '2025-10')
    expect([await listed('hospital-tertiary', '2025-10'), shown, shown.values[0]]).toMatchObject([
      broken,
      broken,
      broken,
    ])
  })
})

describe('where an indicator is used', () => {
  test('names the indicators made of it, and the overview and the areas that show it', async () => {
    const usedIn = async (code: string) => (await page(code, '2025-08')).usedIn.map(({ name }) => name)
    expect(await usedIn('new-scale')).toEqual(['上规上云上市上榜综合评定'])
    expect(await usedIn('deadend-roads')).toEqual(['总览', '片区页'])
    expect(await usedIn('investment-rate')).toEqual(['总览', '片区页'])
    expect(await usedIn('bond-share')).toEqual(['总览'])
    expect(await usedIn('guarantee-fee')).toEqual([])
  })
})

describe('a computed city', () => {
  test('is preliminary, too, where an area in its scope cannot be measured', async () => {
    expect(await listed('rail-800m', '2025-05')).toMatchObject({ status: 'normal', reason: null })
    const { rejected } = await city.taskforce.importRows('areas', [
      ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期', '退出日期'],
      ['A09', '无界片区', '中心城区', '市发改委', 'D1', '2025-01-01', null],
    ])
    expect(rejected).toBe(0)
    expect(await listed('rail-800m', '2025-05')).toMatchObject({
      status: 'preliminary',
      reason: '2个片区中有1个的数，缺1个',
    })
  })
})
