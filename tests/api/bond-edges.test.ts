import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, tables } from '../kinds/samples.ts'
import { bondCity, wan } from './bond-city.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity
let empty: SmallCity
let planned: SmallCity

/** A city whose year has these batches and nothing of them given to anybody. */
const withBatches = (...rows: (typeof tables)['bond-batches'][number][]) =>
  bondCity({
    'bond-batches': [header['bond-batches'], ...rows],
    'bond-allocations': [header['bond-allocations']],
  })

beforeAll(async () => {
  city = await bondCity()
  empty = await withBatches()
  planned = await withBatches(tables['bond-batches'][3])
})
afterAll(async () => {
  for (const { app } of [city, empty, planned]) await app.close()
})

const shareFields = [
  'year',
  'basis',
  'numeratorYuan',
  'denominatorYuan',
  'value',
  'met',
  'gapShiftYuan',
  'gapAddYuan',
  'plannedTotalYuan',
  'neededYuan',
  'remainingYuan',
  'requiredShareOfRest',
  'state',
  'lastBatchCode',
  'areas',
]
const batchFields = ['code', 'issuedOn', 'amountYuan', 'spentYuan', 'expectedShare', 'light', 'monthsSinceIssue']
const solveFields = ['found', 'chosen', 'totalYuan', 'excessYuan']

describe('the fields that other systems rely on', () => {
  test('are there, with figures and without', async () => {
    for (const { taskforce } of [city, empty]) {
      for (const basis of ['issued-new', 'quota', 'spent']) {
        const share = (await taskforce.get(`/api/bonds/share?year=2025&basis=${basis}`)).json()
        expect(Object.keys(share)).toEqual(expect.arrayContaining(shareFields))
        const solved = (await taskforce.post('/api/bonds/solve', { year: 2025, basis, candidates: [] })).json()
        expect(Object.keys(solved)).toEqual(expect.arrayContaining(solveFields))
      }
    }
    const { rows } = (await city.taskforce.get('/api/bonds/batches?month=2025-09')).json()
    expect(Object.keys(rows[0])).toEqual(expect.arrayContaining(batchFields))
  })
})

describe('a year in which nothing is kept', () => {
  test.each(['issued-new', 'quota', 'spent'])('has no figure under %s, and no gap to guess', async (basis) => {
    const share = (await empty.taskforce.get(`/api/bonds/share?year=2025&basis=${basis}`)).json()
    expect(share).toMatchObject({ value: null, display: '—', met: null, gapShiftYuan: null, gapAddYuan: null })
    expect(share).toMatchObject({ plannedTotalYuan: null, state: null, lastBatchCode: null, areas: [] })
    expect(share.missing).toMatch(/本年|未录入/)
    const year = await empty.taskforce.get(`/api/bonds/year?year=2025&basis=${basis}`)
    expect(year.json()).toMatchObject({
      share: { value: null },
      published: null,
      waterfall: [],
      outside: [],
      batches: [],
    })
  })

  test.each(['batches?year=2030', 'candidates?year=2030', 'quotas?year=2030', 'scenarios?year=2030'])(
    'lists nothing at %s',
    async (path) => {
      expect((await city.taskforce.get(`/api/bonds/${path}`)).json()).toMatchObject({ rows: [], total: 0 })
    },
  )

  test('has no idle money before anything was issued', async () => {
    expect((await city.taskforce.get('/api/bonds/idle?month=2020-01')).json()).toMatchObject({ rows: [], totalYuan: 0 })
  })

  test('lets a scenario begin it', async () => {
    const steps = [{ step: 'add-batch', batchCode: '新批', issuedOn: '2025-12-01', amountYuan: 100 * wan }]
    const reply = await empty.taskforce.post('/api/bonds/scenarios/preview', {
      year: 2025,
      scenarios: [{ name: '试算', steps }],
    })
    expect(reply.json()).toMatchObject({
      today: { share: { state: null } },
      scenarios: [{ share: { plannedTotalYuan: 100 * wan, neededYuan: 50 * wan, state: 'reachable' }, problems: [] }],
    })
  })
})

describe('solving where there is little to solve', () => {
  const p1 = { projectCode: 'P1', amountYuan: 300 * wan }

  test.each([
    ['a year without batches', () => empty, {}, '本年尚未发行新增专项债，没有可以求解的缺口'],
    ['a quota that was not recorded', () => city, { basis: 'quota' }, '本年未录入下达限额，没有可以求解的缺口'],
    ['spending that is not kept', () => empty, { basis: 'spent' }, '未录入专项债支出数据，没有可以求解的缺口'],
    ['no candidates', () => city, { candidates: [] }, '无解：需要150万元，没有可以计入的候选项目，还差150万元'],
  ] as const)('%s: no solution, and why', async (_what, where, body, sentence) => {
    const reply = await where().taskforce.post('/api/bonds/solve', { year: 2025, candidates: [p1], ...body })
    expect(reply.json()).toMatchObject({ found: false, chosen: [], totalYuan: 0, excessYuan: 0, sentence })
  })

  test('plans alone have a gap', async () => {
    const reply = await planned.taskforce.post('/api/bonds/solve', { year: 2025, candidates: [p1] })
    expect(reply.json()).toMatchObject({ found: true, neededYuan: 250 * wan, chosen: [p1], excessYuan: 50 * wan })
  })

  test('nothing is needed, and nothing is offered: found, with nothing', async () => {
    const own = await bondCity({
      'bond-allocations': [header['bond-allocations'], ['BD1', 'P1', 1000], ['BD2', 'P1', 250]],
    })
    for (const candidates of [[], [p1]]) {
      const reply = await own.taskforce.post('/api/bonds/solve', { year: 2025, candidates })
      expect(reply.json()).toMatchObject({
        found: true,
        chosen: [],
        totalYuan: 0,
        excessYuan: 0,
        sentence: '目标已达到，无需再选',
      })
    }
    await own.app.close()
  })

  test('a project that is offered twice is taken once where that is enough', async () => {
    const reply = await city.taskforce.post('/api/bonds/solve', { year: 2025, candidates: [p1, p1] })
    expect(reply.json()).toMatchObject({ found: true, chosen: [p1] })
  })
})
