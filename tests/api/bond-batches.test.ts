import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { bondCity, wan } from './bond-city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
  // BD1 of 1,000 in March: a sixth is due by April. BD2 of August has no spending kept.
  await city.taskforce.importRows('bond-spending', [
    header['bond-spending'],
    ['BD1', 'P1', '2025-04', 166.6667],
    ['BD1', 'P1', '2025-06', 183.3333],
    ['BD1', 'P5', '2025-08', 233.3333],
    ['BD1', 'P5', '2025-09', 116.6667],
  ])
})
afterAll(() => city.app.close())

const batches = async (query: string) => (await city.taskforce.get(`/api/bonds/batches${query}`)).json()

describe('the batch clock', () => {
  test.each([
    // 2,500,000 is 1/3 of expected use less 25 %; red begins more than 30 % below.
    ['2025-03', 0, 0, 'green', 0],
    ['2025-04', 166.6667, 1, 'green', 1],
    ['2025-05', 166.6667, 2, 'red', 2],
    ['2025-06', 350, 3, 'yellow', 3],
    ['2025-07', 350, 4, 'red', 4],
    ['2025-08', 583.3333, 5, 'red', 5],
    ['2025-09', 700, 6, 'yellow', 6],
    ['2025-10', 700, 6, 'yellow', 7],
  ] as const)('in %s: %d spent of 1,000 against %i/6 is %s', async (month, spentWan, sixths, light, age) => {
    const { rows } = await batches(`?month=${month}`)
    expect(rows[0]).toMatchObject({
      code: 'BD1',
      issuedOn: '2025-03-15',
      amountYuan: 1000 * wan,
      spentYuan: Math.round(spentWan * wan),
      expectedShare: sixths / 6,
      light,
      monthsSinceIssue: age,
      isIdle: age > 6,
    })
  })

  test('knows nothing of a batch without spending, and leaves out plans and refinancing', async () => {
    const { rows, total, month } = await batches('?month=2025-12')
    expect({ total, month }).toEqual({ total: 2, month: '2025-12' })
    expect(rows[1]).toMatchObject({ code: 'BD2', spentYuan: null, light: null, sentence: null, isIdle: false })
    expect((await batches('?month=2025-07')).rows).toHaveLength(1)
    expect((await batches('?month=2025-12&year=2024')).rows).toEqual([])
  })

  test('of one batch tells its parts, months and movements', async () => {
    const page = (await city.taskforce.get('/api/bonds/batches/BD1?month=2025-06')).json()
    expect(page.clock).toMatchObject({ code: 'BD1', light: 'yellow' })
    expect(page.parts).toMatchObject([
      { projectCode: 'P1', counts: true, areaName: '云锦枢纽片区', amountYuan: 600 * wan, spentYuan: 350 * wan },
      { projectCode: 'P5', counts: false, areaName: null, insideYuan: 0, spentYuan: 0, light: 'red' },
    ])
    expect(page.months.map(({ spentYuan }: { spentYuan: number }) => spentYuan)).toEqual([
      0, 1_666_667, 1_666_667, 3_500_000,
    ])
    expect(page.months.at(-1)).toEqual({ month: '2025-06', spentYuan: 3_500_000, expectedYuan: 5_000_000 })
    expect(page.mayWrite).toBe(true)
    const lead = await city.as('lingdao')
    expect((await lead.get('/api/bonds/batches/BD1')).json().mayWrite).toBe(false)
    expect((await lead.get('/api/bonds/batches/BD9')).statusCode).toBe(404)
  })

  test('has no clock for what is planned or refinancing', async () => {
    for (const code of ['BD3', 'BD4']) {
      expect((await city.taskforce.get(`/api/bonds/batches/${code}`)).json()).toMatchObject({ clock: null, months: [] })
    }
  })
})

describe('a package in no cluster', () => {
  let own: SmallCity

  beforeAll(async () => {
    own = await bondCity()
    const { taskforce } = own
    await taskforce.importRows('bond-locations', [header['bond-locations'], ['K1', 62.5, '用地红线图']])
    await taskforce.importRows('bond-spending', [header['bond-spending'], ['BD1', 'K', '2025-04', 400]])
    await taskforce.importRows('bond-requests', [
      header['bond-requests'],
      [2025, 'K', 300, '已入库'],
      [2025, 'K2', 200, '已入库'],
    ])
  })
  afterAll(() => own.app.close())

  test('counts in the batch by what its projects count', async () => {
    const { parts } = (await own.taskforce.get('/api/bonds/batches/BD1?month=2025-06')).json()
    expect(parts).toMatchObject([
      // Half of the money is that of K1, of which 62.5 % lies in its area.
      { projectCode: 'K', counts: true, insideYuan: 125 * wan, amountYuan: 400 * wan, areaName: '云锦枢纽片区' },
      { projectCode: 'P1', counts: true, insideYuan: 600 * wan },
    ])
    const year = (await own.taskforce.get('/api/bonds/year?year=2025')).json()
    expect(year.batches.find(({ code }: { code: string }) => code === 'BD1').insideYuan).toBe(725 * wan)
    const refinancing = (await own.taskforce.get('/api/bonds/batches/BD4')).json()
    expect(refinancing.parts).toMatchObject([{ projectCode: 'P1', counts: false, insideYuan: 0 }])
  })

  test('may use idle money where it asked for more and one of its projects counts', async () => {
    const { candidates } = (await own.taskforce.get('/api/bonds/idle?month=2025-10')).json()
    const asked = candidates.filter(({ because }: { because: string }) => because.includes('申报'))
    expect(asked).toMatchObject([{ projectCode: 'K', needYuan: 300 * wan, areaName: '云锦枢纽片区' }])
  })
})

describe('idle money', () => {
  test('is what is unspent of batches over six months old, with who could use it', async () => {
    expect((await city.taskforce.get('/api/bonds/idle?month=2025-09')).json().rows).toEqual([])
    const idle = (await city.taskforce.get('/api/bonds/idle?month=2025-10')).json()
    expect(idle.rows).toMatchObject([
      { batchCode: 'BD1', projectCode: 'P1', unspentYuan: 2_500_000, monthsSinceIssue: 7 },
      { projectCode: 'P5', unspentYuan: 500_000 },
    ])
    expect(idle.totalYuan).toBe(3_000_000)
    expect(idle.candidates).toMatchObject([
      {
        projectCode: 'P2',
        needYuan: 300 * wan,
        areaName: '云锦枢纽片区',
        because: '2025年申报300万元（已入库）尚未安排',
      },
    ])
  })
})

describe('a project with bonds', () => {
  const lightOf = async (code: string, month: string) =>
    (await city.taskforce.get(`/api/projects/${code}?month=${month}`)).json().light.components

  test('has a component of bond use from the batches whose spending is kept', async () => {
    expect(await lightOf('P5', '2025-06')).toContainEqual(expect.objectContaining({ kind: 'bond-use', light: 'red' }))
    expect(await lightOf('P1', '2025-06')).toContainEqual(expect.objectContaining({ kind: 'bond-use', light: 'green' }))
    expect(await lightOf('P3', '2025-09')).not.toContainEqual(expect.objectContaining({ kind: 'bond-use' }))
  })
})

describe('the other bases of the share', () => {
  const share = async (query: string) => (await city.taskforce.get(`/api/bonds/share?year=2025&${query}`)).json()

  test('spent: what key areas spent of what was spent', async () => {
    expect(await share('basis=spent&asOf=2025-09-30')).toMatchObject({
      numeratorYuan: 3_500_000,
      denominatorYuan: 7_000_000,
      met: true,
      display: '50.0%',
    })
  })

  test('quota: over what was handed down by the day, without what was reversed', async () => {
    const caizheng = await city.as('caizheng')
    const quota = (amountYuan: number, handedDownOn: string, documentNumber: string) =>
      caizheng.post('/api/bonds/quotas', { year: 2025, handedDownOn, amountYuan, documentNumber, note: null })
    expect((await quota(2000 * wan, '2025-01-20', '省财债〔2025〕3号')).statusCode).toBe(201)
    const wrong = await quota(500 * wan, '2025-06-10', '省财债〔2025〕31号')
    expect((await quota(500 * wan, '2025-06-10', '省财债〔2025〕31号')).json()).toMatchObject({
      code: 'bond/duplicate',
    })
    expect((await quota(0, '2025-06-10', '省财债〔2025〕32号')).statusCode).toBe(400)
    expect(await share('basis=quota&asOf=2025-09-30')).toMatchObject({ denominatorYuan: 2500 * wan })
    expect(await share('basis=quota&asOf=2025-06-09')).toMatchObject({ denominatorYuan: 2000 * wan })
    const { quotaId } = wrong.json()
    const reason = { reason: '文号录错' }
    expect((await caizheng.post(`/api/bonds/quotas/${quotaId}/reversal`, reason)).statusCode).toBe(200)
    expect((await caizheng.post(`/api/bonds/quotas/${quotaId}/reversal`, reason)).json()).toMatchObject({
      code: 'bond/reversed',
    })
    expect(await share('basis=quota&asOf=2025-09-30')).toMatchObject({ denominatorYuan: 2000 * wan })
    expect((await caizheng.get('/api/bonds/quotas?year=2025')).json()).toMatchObject({
      total: 2,
      rows: [{ reversedBecause: null }, { reversedBecause: '文号录错' }],
    })
    expect((await (await city.as('jiaotong')).post('/api/bonds/quotas', {})).statusCode).not.toBe(201)
    expect(() => city.world.db.sqlite.exec('DELETE FROM bond_quotas')).toThrow('not deleted')
    expect(() => city.world.db.sqlite.exec('UPDATE bond_quotas SET amount_yuan = 1')).toThrow('not changed otherwise')
  })
})
