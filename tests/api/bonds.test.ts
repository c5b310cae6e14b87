import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, tables } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const shareOf = async (query: string, { taskforce }: SmallCity = city) =>
  (await taskforce.get(`/api/bonds/share?year=2025${query}`)).json<Record<string, unknown>>()

describe('the share of bonds', () => {
  test('counts what was issued new to clusters of listed areas, and says what the rest must bring', async () => {
    expect(await shareOf('')).toEqual({
      year: 2025,
      basis: 'issued-new',
      asOf: '2025-12-31',
      numeratorYuan: 9_000_000,
      denominatorYuan: 20_000_000,
      value: 0.45,
      display: '45.0%',
      met: false,
      gapShiftYuan: 1_000_000,
      gapAddYuan: 2_000_000,
      plannedTotalYuan: 25_000_000,
      neededYuan: 3_500_000,
      remainingYuan: 5_000_000,
      requiredShareOfRest: 0.7,
      state: 'reachable',
      lastBatchCode: 'BD3',
      overdueBatchCodes: [],
      missing: null,
      areas: [
        { code: 'A01', name: '云锦枢纽片区', amountYuan: 6_000_000 },
        { code: 'A02', name: '清江新城片区', amountYuan: 3_000_000 },
      ],
    })
  })

  test('stands as of a day', async () => {
    expect(await shareOf('&asOf=2025-03-14')).toMatchObject({
      denominatorYuan: 0,
      value: null,
      display: '—',
      met: null,
    })
    expect(await shareOf('&asOf=2025-03-15')).toMatchObject({ numeratorYuan: 6_000_000, denominatorYuan: 10_000_000 })
    expect(await shareOf('&asOf=2025-08-19')).toMatchObject({ value: 0.6, met: true, gapShiftYuan: 0, gapAddYuan: 0 })
    expect(await shareOf('&asOf=2025-08-20')).toMatchObject({ value: 0.45, met: false })
  })

  test.each([
    ['quota', '本年未录入下达限额'],
    ['spent', '未录入专项债支出数据'],
  ])('on the basis of %s says what is missing instead of a figure', async (basis, missing) => {
    const answer = await shareOf(`&basis=${basis}`)
    expect(answer).toMatchObject({ basis, missing, numeratorYuan: null, denominatorYuan: null, value: null, met: null })
    expect(answer).toMatchObject({ gapShiftYuan: null, state: null, areas: [] })
  })

  test('over a year without bonds is empty and not 0 %', async () => {
    const empty = (await city.taskforce.get('/api/bonds/share?year=2024')).json()
    expect(empty).toMatchObject({ value: null, display: '—', met: null, missing: '本年尚未发行新增专项债' })
  })

  test.each([
    [
      'half to the yuan',
      1000,
      { met: true, display: '50.0%', gapShiftYuan: 0, gapAddYuan: 0, numeratorYuan: 10_000_000 },
    ],
    ['a yuan less than half', 999.9999, { met: false, gapShiftYuan: 1, gapAddYuan: 2, numeratorYuan: 9_999_999 }],
  ])('of %s is judged on integers', async (_what, wan, expected) => {
    const own = await smallCity({
      'bond-allocations': [header['bond-allocations'], ['BD1', 'P1', wan], ['BD2', 'P5', 1000]],
    })
    const answer = await shareOf('', own)
    expect(answer).toMatchObject(expected)
    if (!expected.met) expect(String(answer['display'])).toMatch(/^49\.9{2,}/)
  })

  test('keeps to the list on the day of issue: an area that left later still counts', async () => {
    const listing = (admitted: string, removed: string | null) => ({
      areas: [header.areas, tables.areas[1], ['A02', '清江新城片区', '城市新区', '市发改委', 'D2', admitted, removed]],
    })
    expect(await shareOf('', await smallCity(listing('2023-03-01', '2025-08-21')))).toMatchObject({
      numeratorYuan: 9_000_000,
    })
    expect(await shareOf('', await smallCity(listing('2023-03-01', '2025-08-20')))).toMatchObject({
      numeratorYuan: 6_000_000,
    })
    expect(await shareOf('', await smallCity(listing('2025-08-21', null)))).toMatchObject({
      numeratorYuan: 6_000_000,
    })
  })

  test('that cannot be reached any more says so and names no last batch', async () => {
    const own = await smallCity({ 'bond-allocations': [header['bond-allocations'], ['BD1', 'P1', 1]] })
    expect(await shareOf('', own)).toMatchObject({ state: 'unreachable', lastBatchCode: null })
  })

  test('is made of its allocations, each with its file and cell', async () => {
    const source = (await city.taskforce.get('/api/sources/bond-share?month=2025-09')).json()
    expect(source).toMatchObject({
      value: '45.0%',
      total: 2,
      hidden: 0,
      rows: [
        {
          label: 'P1工程',
          subject: { kind: 'batch', code: 'BD1' },
          source: { fileName: 'bond-allocations.xlsx', cell: 'C2' },
        },
        { label: 'P3工程', source: { row: 4, cell: 'C4', by: 'zhuanban' } },
      ],
    })
  })
})
