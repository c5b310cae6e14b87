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
