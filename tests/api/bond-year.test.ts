import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { bondCity, wan } from './bond-city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await bondCity()
})
afterAll(() => city.app.close())

const yearOf = async (query = '', { taskforce }: SmallCity = city) =>
  (await taskforce.get(`/api/bonds/year${query}`)).json<BondYear>()
const inWan = (yuan: number) => yuan / wan

describe('the year of bonds', () => {
  test('opens with its finding and the share of today', async () => {
    const { share, headline, details, target, quotaYuan } = await yearOf()
    expect(share).toMatchObject({
      ...{ year: 2025, basis: 'issued-new', asOf: '2025-10-28', numeratorYuan: 1_100 * wan, display: '55.0%' },
      ...{ met: true, neededYuan: 150 * wan, remainingYuan: 500 * wan, state: 'reachable', lastBatchCode: 'BD3' },
    })
    expect([headline, details]).toEqual([
      '2025年重点片区新增专项债占55.0%，高于目标5.0个百分点；须再投150万元',
      '年底52.0%—64.0%，看未分配的300万元投向哪里；年内仍可达标：待发行500万元中须有150万元投向重点片区，最迟不晚于「第3批」（2025-11-15）',
    ])
    expect(target).toEqual({ operator: '>=', text: '≥50%', value: 0.5 })
    expect(quotaYuan).toBeNull()
    expect(share).toMatchObject((await city.taskforce.get('/api/bonds/share?year=2025&asOf=2025-10-28')).json())
  })

  test('draws what was issued month by month, then what is planned', async () => {
    const { curve } = await yearOf()
    const points = curve.map(({ month, numeratorYuan, denominatorYuan, isProjected, display }) =>
      [month.slice(5), inWan(numeratorYuan), inWan(denominatorYuan), display, isProjected ? '预计' : '']
        .join(' ')
        .trim(),
    )
    expect(points).toEqual([
      '01 0 0 —',
      '02 0 0 —',
      ...['03', '04', '05', '06', '07'].map((month) => `${month} 800 1000 80.0%`),
      ...['08', '09', '10'].map((month) => `${month} 1100 2000 55.0%`),
      '11 1300 2500 52.0% 预计',
      '12 1300 2500 52.0% 预计',
    ])
  })

  test('leads from the target to the gap in steps that add up', async () => {
    const { waterfall } = await yearOf()
    expect(waterfall.map(({ name, amountYuan }) => [name, inWan(amountYuan)])).toEqual([
      ['目标额', 1250],
      ['已发行', 1100],
      ['已获批待发行', 150],
      ['已入库', 0],
      ['待审', 0],
      ['缺口', 0],
    ])
  })

  test('gives areas and districts what counts, split over the projects of a package, and both add up', async () => {
    const { share, areas, districts } = await yearOf('?asOf=2025-08-25')
    expect(areas).toEqual([
      { code: 'A01', name: '云锦枢纽片区', allocatedYuan: 800 * wan, spentYuan: null, projects: 2 },
      { code: 'A02', name: '清江新城片区', allocatedYuan: 300 * wan, spentYuan: null, projects: 1 },
      { code: 'A03', name: '北郊新城片区', allocatedYuan: 0, spentYuan: null, projects: 0 },
    ])
    expect(districts.map(({ name, allocatedYuan }) => [name, inWan(allocatedYuan)])).toEqual([
      ['云锦区', 800],
      ['清江区', 300],
    ])
    expect(share.areas).toEqual([
      { code: 'A01', name: '云锦枢纽片区', amountYuan: 800 * wan },
      { code: 'A02', name: '清江新城片区', amountYuan: 300 * wan },
    ])
  })

  test('says of what went elsewhere why it does not count', async () => {
    const { outside, outsideHidden, share } = await yearOf()
    expect(outside).toEqual([
      {
        ...{ projectCode: 'P6', projectName: 'P6工程', districtCode: 'D1', districtName: '云锦区' },
        ...{ amountYuan: 700 * wan, batchCodes: ['BD2'], because: '未归入项目集群' },
      },
      {
        ...{ projectCode: 'K', projectName: 'K工程', districtCode: 'D1', districtName: '云锦区' },
        ...{ amountYuan: 200 * wan, batchCodes: ['BD1'], because: '打包项目中部分子项目不在重点片区，其份额不计' },
      },
    ])
    expect(outsideHidden).toBe(0)
    const total = outside.reduce((sum, { amountYuan }) => sum + amountYuan, share.numeratorYuan ?? 0)
    expect(total).toBe(share.denominatorYuan)
  })

  test('lists its batches, refinancing too, which never counts', async () => {
    const { batches } = await yearOf()
    const rows = batches.map(({ code, state, amountYuan, allocatedYuan, insideYuan }) =>
      [code, state, ...[amountYuan, allocatedYuan, insideYuan].map(inWan)].join(' '),
    )
    expect(rows).toEqual([
      'BD1 issued 1000 1000 800',
      'BD4 issued 9000 5000 0',
      'BD2 issued 1000 1000 300',
      'BD3 planned 500 200 200',
    ])
  })

  test('of another year is that year’s money alone', async () => {
    const { share, outside, details, restated } = await yearOf('?year=2024')
    expect(share).toMatchObject({ year: 2024, numeratorYuan: 0, denominatorYuan: 3_000 * wan, display: '0.0%' })
    expect(outside).toMatchObject([{ projectCode: 'P5', amountYuan: 3_000 * wan }])
    expect(details).toContain('2024年已结束，还差1,500万元，全年未达标')
    expect(restated).toMatchObject({ differs: false })
  })

  test('without bonds says so', async () => {
    const empty = await yearOf('?year=2031')
    expect(empty).toMatchObject({
      headline: '2031年重点片区新增专项债占比未知：本年尚未发行新增专项债',
      waterfall: [],
    })
    expect(empty).toMatchObject({ outside: [], batches: [], districts: [], published: null })
    expect(empty.curve.every(({ value }) => value === null)).toBe(true)
  })

  test.each([
    ['quota', '本年未录入下达限额', '2025年重点片区占专项债下达限额比未知：本年未录入下达限额'],
    ['spent', '未录入专项债支出数据', '2025年重点片区专项债支出占比未知：未录入专项债支出数据'],
  ])('on the basis of %s says what is missing instead of a figure', async (basis, missing, headline) => {
    const empty = await yearOf(`?basis=${basis}`)
    expect(empty).toMatchObject({
      share: { basis, missing },
      curve: [],
      waterfall: [],
      restated: null,
      published: null,
    })
    expect(empty.headline).toBe(headline)
  })
})

describe('the list of key areas', () => {
  test('counts on each day of issue, while the restated figure goes by the list of today', async () => {
    const { share, restated } = await yearOf()
    expect(share.numeratorYuan).toBe(1_100 * wan)
    expect(restated).toEqual({
      ...{ numeratorYuan: 800 * wan, denominatorYuan: 2_000 * wan, display: '40.0%', differs: true },
    })
  })

  test('on the day of issue explains what does not count', async () => {
    const own = await bondCity({
      'bond-allocations': [header['bond-allocations'], ['BD1', 'P3', 300], ['BD2', 'P1', 1]],
    })
    const { outside } = await yearOf('', own)
    expect(outside.map(({ because }) => because)).toEqual([
      '发行日2025-03-15清江新城片区尚未列入重点片区名单（2025-06-01列入）',
    ])
    await own.app.close()
  })

  test('takes a package in a cluster as itself, with all that it got', async () => {
    const own = await bondCity({
      'bond-allocations': [header['bond-allocations'], ['BD1', 'L', 400], ['BD1', 'L1', 100]],
    })
    const { share, areas } = await yearOf('', own)
    expect(share.numeratorYuan).toBe(500 * wan)
    expect(areas[0]).toMatchObject({ code: 'A01', projects: 2 })
    await own.app.close()
  })
})

describe('the published figure', () => {
  test('stays beside the one of today', async () => {
    const own = await smallCity()
    expect((await yearOf('', own)).published).toBeNull()
    await own.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
    await own.taskforce.importRows('bond-allocations', [header['bond-allocations'], ['BD1', 'P1', 500]])
    const { published, share } = await yearOf('', own)
    expect(published).toEqual({
      ...{ snapshot: '2025-09-1', numeratorYuan: 900 * wan, denominatorYuan: 2_000 * wan, display: '45.0%' },
    })
    expect(share.display).toBe('40.0%')
    expect((await yearOf('?asOf=2025-08-31', own)).published).toBeNull()
    expect((await yearOf('?basis=quota', own)).published).toBeNull()
    await own.app.close()
  })
})

describe('a district', () => {
  test('sees the figures of the city, and of projects outside those it may open', async () => {
    const { outside, outsideHidden, share } = (await (await city.as('quxian2')).get('/api/bonds/year')).json<BondYear>()
    expect(share.display).toBe('55.0%')
    expect([outside, outsideHidden]).toEqual([[], 2])
  })

  test('sees the candidates it may open', async () => {
    const reply = (await (await city.as('quxian2')).get('/api/bonds/candidates?year=2025')).json()
    expect(reply).toEqual({ rows: [], total: 0, hidden: 0 })
  })
})

describe('the sources of a year', () => {
  test('lead from each amount to its batch, and of a package to its projects', async () => {
    const source = (await city.taskforce.get('/api/sources/bond-share?month=2025-09')).json<{ rows: unknown[] }>()
    expect(source.rows).toMatchObject([
      { label: 'P1工程', subject: { kind: 'batch', code: 'BD1' }, source: { cell: 'C2' } },
      { label: 'P3工程', subject: { kind: 'batch', code: 'BD2' }, source: { cell: 'C4' } },
      {
        label: 'K1工程',
        detail: '云锦枢纽片区 · 批次BD1 · 分配400万元中计入的部分',
        value: '200万元',
        source: { cell: 'C3' },
      },
    ])
  })

  test('tell the gaps and what is still needed', async () => {
    const gap = (await city.taskforce.get('/api/sources/bond-gap?month=2025-09')).json()
    expect(gap).toMatchObject({
      value: '调剂0万元，新增0万元',
      formula: '已发行2,000万元，按目标须1,000万元，已投1,100万元；调剂差0万元，新增差0万元',
    })
    const needed = (await city.taskforce.get('/api/sources/bond-needed?month=2025-09')).json()
    expect(needed).toMatchObject({
      value: '150万元',
      formula: '全年2,500万元须1,250万元 − 已投1,100万元 = 150万元；待发行500万元',
      rows: [{ value: '500万元', subject: { kind: 'batch', code: 'BD3' } }],
    })
    await city.taskforce.importRows('bond-batches', [
      header['bond-batches'],
      ['BD3', '第3批', 2025, '新增', '计划', '2025-11-15', 200],
    ])
    expect((await city.taskforce.get('/api/sources/bond-needed?month=2025-09')).json()).toMatchObject({
      value: '0万元',
      formula: '全年2,200万元须1,100万元，已投1,100万元，已经够了，不再需要；待发行200万元',
    })
  })
})
