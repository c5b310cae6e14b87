import type { BondYear, listBondCandidates, solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { bondCity, wan } from './bond-city.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity

// P1 lies in its area for a quarter, K1 for half; K is a package, half of it K1.
beforeAll(async () => {
  city = await bondCity({
    'bond-locations': [header['bond-locations'], ['P1', 25, '用地红线图'], ['K1', 50, '用地红线图']],
    'bond-spending': [
      header['bond-spending'],
      ['BD1', 'P1', '2025-05', 40],
      ['BD1', 'K', '2025-06', 40],
      ['BD2', 'P6', '2025-10', 100],
      ['BD4', 'P1', '2025-06', 999],
    ],
    'bond-requests': [
      header['bond-requests'],
      [2025, 'P1', 800, '已入库'],
      [2025, 'K', 400, '待审'],
      [2025, 'P5', 300, '待审'],
      [2024, 'P2', 300, '待审'],
    ],
  })
  await (await city.as('caizheng')).post('/api/bonds/quotas', {
    year: 2025,
    handedDownOn: '2025-02-10',
    amountYuan: 2_000 * wan,
    documentNumber: '财预〔2025〕1号',
    note: null,
  })
})
afterAll(() => city.app.close())

const yearOf = async (query = '') => (await city.taskforce.get(`/api/bonds/year${query}`)).json<BondYear>()
const steps = ({ waterfall }: BondYear) => waterfall.map(({ amountYuan }) => amountYuan / wan)

describe('a year under each basis', () => {
  test('issued: projects that lie in part count in part, and requests close what is missing', async () => {
    const year = await yearOf()
    // 600 at a quarter, half of 400 at half, 300 of P3.
    expect(year.share).toMatchObject({ numeratorYuan: 550 * wan, denominatorYuan: 2_000 * wan, neededYuan: 700 * wan })
    expect(steps(year)).toEqual([1250, 550, 50, 200, 100, 350])
    expect(year.quotaYuan).toBe(2_000 * wan)
    expect(year.areas[0]).toMatchObject({ code: 'A02', allocatedYuan: 300 * wan, spentYuan: 0 })
    expect(year.areas[1]).toMatchObject({ code: 'A01', allocatedYuan: 250 * wan, spentYuan: 20 * wan, projects: 2 })
    expect(year.outside.map(({ projectCode, because }) => [projectCode, because])).toEqual([
      ['P6', '未归入项目集群'],
      ['P1', '仅25%位于云锦枢纽片区，其余部分不计'],
      ['K', '打包项目中部分子项目不在重点片区，其份额不计'],
    ])
    const source = (await city.taskforce.get('/api/sources/bond-share?month=2025-09')).json<{ rows: unknown[] }>()
    expect(source.rows[1]).toMatchObject({
      value: '150万元',
      detail: '云锦枢纽片区 · 批次BD1 · 分配600万元中计入的部分',
    })
  })

  test('quota: over what was handed down, from the month it was', async () => {
    const year = await yearOf('?basis=quota')
    expect(year.share).toMatchObject({ numeratorYuan: 550 * wan, denominatorYuan: 2_000 * wan, display: '27.5%' })
    expect(year.curve.map(({ month }) => month)).toEqual(yearMonthsFrom(2))
    expect(steps(year)).toEqual([1000, 550, 50, 200, 100, 100])
    expect(year.headline).toBe('2025年重点片区占专项债下达限额27.5%，距目标差22.5个百分点')
    expect(year.details).toContain('调剂差450万元，新增差900万元')
  })

  test('spent: over what was spent, up to the month of the day', async () => {
    const year = await yearOf('?basis=spent')
    expect(year.share).toMatchObject({ numeratorYuan: 20 * wan, denominatorYuan: 180 * wan, state: null })
    expect(year.curve).toHaveLength(10)
    expect(year.curve[8]).toMatchObject({ numeratorYuan: 20 * wan, denominatorYuan: 80 * wan, isProjected: false })
    expect(year.waterfall).toEqual([])
    expect(year.restated).toMatchObject({ numeratorYuan: 20 * wan, differs: false })
  })
})

const yearMonthsFrom = (first: number) =>
  Array.from({ length: 13 - first }, (_, at) => `2025-${String(first + at).padStart(2, '0')}`)

describe('the candidates of a year', () => {
  test('are what was asked for in it, with what would count', async () => {
    const reply = await city.taskforce.get('/api/bonds/candidates?year=2025')
    const { rows, total, hidden } = reply.json<ReplyOf<typeof listBondCandidates>>()
    expect([total, hidden]).toEqual([3, 0])
    expect(rows).toMatchObject([
      { projectCode: 'K', areaCode: 'A01', state: 'in-review', counts: true },
      { projectCode: 'P1', areaName: '云锦枢纽片区', districtName: '云锦区', amountYuan: 800 * wan, state: 'in-store' },
      { projectCode: 'P5', areaCode: null, areaName: null, counts: false },
    ])
  })

  test('of a district are those it may open', async () => {
    const reply = await (await city.as('quxian2')).get('/api/bonds/candidates?year=2025')
    const { rows, hidden } = reply.json<ReplyOf<typeof listBondCandidates>>()
    expect([rows.map(({ projectCode }) => projectCode), hidden]).toEqual([['P5'], 2])
  })

  test('are solved by what of them counts, under any basis', async () => {
    const solve = async (basis: string, ...candidates: [string, number][]) => {
      const body = candidates.map(([projectCode, asked]) => ({ projectCode, amountYuan: asked * wan }))
      const reply = await city.taskforce.post('/api/bonds/solve', { year: 2025, basis, candidates: body })
      return reply.json<ReplyOf<typeof solveBonds>>()
    }
    expect(await solve('issued-new', ['P1', 800], ['P2', 499], ['K', 4])).toMatchObject({
      found: true,
      neededYuan: 700 * wan,
      // 200, 499 and 1: exactly what is needed.
      chosen: [{ projectCode: 'K' }, { projectCode: 'P1', amountYuan: 800 * wan }, { projectCode: 'P2' }],
      totalYuan: 700 * wan,
      excessYuan: 0,
    })
    expect(await solve('quota', ['P2', 450])).toMatchObject({ found: true, neededYuan: 450 * wan, excessYuan: 0 })
    expect(await solve('spent', ['P2', 69])).toMatchObject({
      found: false,
      neededYuan: 70 * wan,
      sentence: '无解：需要70万元，候选项目全部采用也只计入69万元，还差1万元',
    })
  })
})

describe('a change of use', () => {
  test('moves the share from its day, and the months before stand', async () => {
    const own = await bondCity()
    const change = await (await own.as('caizheng')).post('/api/bonds/batches/BD2/changes', {
      ...{ fromProjectCode: 'P3', toProjectCode: 'P6', amountYuan: 300 * wan, approvalNumber: '云财债〔2025〕18号' },
      ...{ reason: '资金闲置，调整用途', effectiveOn: '2025-10-10' },
    })
    expect(change.statusCode).toBe(201)
    const { curve, share } = (await own.taskforce.get('/api/bonds/year')).json<BondYear>()
    expect(curve.slice(8, 11).map(({ numeratorYuan }) => numeratorYuan / wan)).toEqual([1100, 800, 1000])
    expect(share.numeratorYuan).toBe(800 * wan)
    const preview = await own.taskforce.post('/api/bonds/scenarios/preview', {
      year: 2025,
      scenarios: [{ name: '空', steps: [] }],
    })
    const { today, scenarios } = preview.json<{ today: object; scenarios: object[] }>()
    expect(scenarios[0]).toMatchObject(today)
    await own.app.close()
  })
})
