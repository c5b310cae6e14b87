import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

// P1 is in C1 of A01 and has 600 of BD1, issued on 2025-03-15; today is 2025-10-28.
beforeEach(async () => {
  city = await smallCity()
})

const get = async <Reply>(url: string): Promise<Reply> => (await city.taskforce.get(url)).json<Reply>()
const share = async (asOf = '2025-10-28') =>
  (await get<{ numeratorYuan: number }>(`/api/bonds/share?year=2025&asOf=${asOf}`)).numeratorYuan
const restated = async () =>
  (await get<{ restated: { numeratorYuan: number } }>('/api/bonds/year?year=2025&asOf=2025-10-28')).restated
    .numeratorYuan
const areaIn = async (month: string) =>
  (await get<{ rows: { code: string; areaCode: string | null }[] }>(`/api/projects?month=${month}`)).rows.find(
    ({ code }) => code === 'P1',
  )?.areaCode
const plannedIn = async (code: string, month: string) =>
  (await get<{ areas: { code: string; planYuan: number }[] }>(`/api/overview?month=${month}`)).areas.find(
    (area) => area.code === code,
  )?.planYuan

const move = (body: object) =>
  city.taskforce.post('/api/projects/P1/cluster', { reason: '片区调整', clusterCode: null, ...body })
const importMove = (cluster: string | null, query = '') =>
  city.taskforce.importRows('projects', [header.projects, project('P1', cluster, 'D1')], query)

const ways = [
  ['in the dialog', async (clusterCode: string | null, from?: string) => void (await move({ clusterCode, from }))],
  [
    'by an import',
    async (clusterCode: string | null, from?: string) =>
      void (await importMove(clusterCode, from === undefined ? '' : `?from=${from}`)),
  ],
] as const

describe.each(ways)('a project that is moved %s', (_, moved) => {
  test('today keeps what it was for every day before, and only the restated share moves', async () => {
    const before = await share()
    const planned = await plannedIn('A01', '2025-09')
    await moved(null)
    expect([await share(), await share('2025-10-01'), await plannedIn('A01', '2025-09')]).toEqual([
      before,
      before,
      planned,
    ])
    expect(await restated()).toBe(before - 6_000_000)
    expect([await areaIn('2025-09'), await areaIn('2025-10')]).toEqual(['A01', null])
  })

  test('from before the day of issue is outside on it', async () => {
    const before = await share()
    await moved(null, '2025-03-15')
    expect(await share()).toBe(before - 6_000_000)
    expect([await areaIn('2025-02'), await areaIn('2025-03')]).toEqual(['A01', null])
  })

  test('from the day after the issue is inside on it', async () => {
    const before = await share()
    await moved('C3', '2025-03-16')
    expect(await share()).toBe(before)
    expect([await areaIn('2025-02'), await areaIn('2025-03')]).toEqual(['A01', 'A02'])
  })
})

describe('memberships', () => {
  test('are told in order, with who said so, and overtaken from an earlier day', async () => {
    await importMove('C2', '?from=2025-06-01')
    expect((await move({ clusterCode: 'C3', from: '2025-08-01', documentNumber: '成办〔2025〕8号' })).json()).toEqual({
      code: 'P1',
      clusterCode: 'C3',
      from: '2025-08-01',
    })
    const rows = async () => (await get<{ rows: object[] }>('/api/projects/P1/memberships')).rows
    expect(await rows()).toMatchObject([
      {
        from: null,
        until: '2025-06-01',
        clusterCode: 'C1',
        clusterName: '枢纽核心集群',
        areaName: '云锦枢纽片区',
        by: null,
      },
      { from: '2025-06-01', until: '2025-08-01', clusterCode: 'C2', reason: '导入“projects.xlsx”', by: 'zhuanban' },
      { from: '2025-08-01', until: null, clusterCode: 'C3', documentNumber: '成办〔2025〕8号', reason: '片区调整' },
    ])
    await move({ clusterCode: null, from: '2025-05-01' })
    expect(await rows()).toMatchObject([
      { from: null, until: '2025-05-01', clusterCode: 'C1' },
      { from: '2025-05-01', until: null, clusterCode: null },
    ])
    // The day of a move may be put right, the cluster staying what it is.
    await move({ clusterCode: null, from: '2025-04-01' })
    expect(await rows()).toMatchObject([{ until: '2025-04-01' }, { from: '2025-04-01', clusterCode: null }])
    const { history } = await get<{ history: object[] }>('/api/projects/P1')
    expect(JSON.stringify(history)).toContain('"from":"2025-04-01"')
  })

  test.each([
    ['a day too far to come', { from: '2027-01-01' }, 400, '最多登记到明年年底（2026-12-31）'],
    ['a cluster that nobody has', { clusterCode: 'C77' }, 400, '没有编码为“C77”的集群'],
    ['where it is', { clusterCode: 'C1' }, 400, '没有可调整的'],
    ['without a reason', { reason: ' ' }, 400, '请填写调整原因'],
  ])('are not moved: %s', async (_, body, status, sentence) => {
    const reply = await move(body)
    expect([reply.statusCode, reply.body]).toEqual([status, expect.stringContaining(sentence)])
  })

  test('are not moved by an import from a day to come, nor by who does not keep the registry', async () => {
    await expect(importMove(null, '?from=2025-10-29')).rejects.toThrow('晚于今天')
    const district = await city.as('quxian1')
    expect(
      (await district.post('/api/projects/P1/cluster', { clusterCode: null, reason: '不归我管' })).statusCode,
    ).toBe(403)
    const foreign = await city.as('quxian2')
    expect((await foreign.get('/api/projects/P6/memberships')).statusCode).toBe(404)
  })

  test('are taken back with the import that said so', async () => {
    const before = [await share(), await restated(), await areaIn('2025-10')]
    await importMove('C2', '?from=2025-02-01')
    const { importId } = await importMove(null, '?from=2025-01-01')
    const undone = await city.taskforce.post(`/api/imports/${importId}/undo`)
    expect(undone.json()).toMatchObject({ restored: 1 })
    expect(await get('/api/projects/P1/memberships')).toMatchObject({
      rows: [{ clusterCode: 'C1' }, { clusterCode: 'C2', from: '2025-02-01' }],
    })
    expect([await share(), await restated(), await areaIn('2025-10')]).toEqual(before)
  })

  test('are not taken back once somebody has moved the project again', async () => {
    const { importId } = await importMove(null)
    await move({ clusterCode: null, from: '2025-09-01' })
    const undone = await city.taskforce.post(`/api/imports/${importId}/undo`)
    expect([undone.statusCode, undone.json()]).toMatchObject([409, { code: 'import/not-undoable' }])
    expect(undone.body).toContain('所属的集群在这次导入之后又有调整')
  })
})

describe('a move on a day to come', () => {
  /** As the registry has it today, which an export prints. */
  const inCluster = async () => {
    const { rawPayload } = await city.taskforce.get('/api/imports/templates/projects')
    const { sheets } = await readXlsx(rawPayload)
    return sheets[0]?.rows.find(([code]) => code === 'P1')?.[2] ?? null
  }

  test('is told at once, and takes effect on that day and not before', async () => {
    const before = [await share(), await restated()]
    const reply = await move({ from: '2025-10-30' })
    expect(reply.json()).toEqual({ code: 'P1', clusterCode: null, from: '2025-10-30' })
    expect(await get('/api/projects/P1/memberships')).toMatchObject({
      rows: [
        { clusterCode: 'C1', until: '2025-10-30', isToCome: false },
        { clusterCode: null, from: '2025-10-30', isToCome: true },
      ],
    })
    expect([await inCluster(), await share(), await restated()]).toEqual(['C1', ...before])
    city.clock.day = '2025-10-29'
    expect([await inCluster(), await restated()]).toEqual(['C1', before[1]])
    city.clock.day = '2025-10-30'
    expect([await inCluster(), await share(), await restated()]).toEqual([
      null,
      before[0],
      Number(before[1]) - 6_000_000,
    ])
    expect(await get('/api/projects/P1/memberships')).toMatchObject({ rows: [{}, { isToCome: false }] })
  })

  test('holds while an import says where the project is today, and is overtaken by one that says otherwise', async () => {
    await move({ from: '2025-11-05' })
    const rows = async () => (await get<{ rows: { from: string | null }[] }>('/api/projects/P1/memberships')).rows
    expect((await importMove('C1')).warnings).toEqual([])
    expect((await rows()).map(({ from }) => from)).toEqual([null, '2025-11-05'])
    const { importId, warnings } = await importMove('C2')
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('已登记的 2025-11-05 的调整随之作废'),
    ])
    expect((await rows()).map(({ from }) => from)).toEqual([null, '2025-10-28'])
    await city.taskforce.post(`/api/imports/${importId}/undo`)
    expect([await inCluster(), (await rows()).map(({ from }) => from)]).toEqual(['C1', [null, '2025-11-05']])
  })

  test('leaves no fault for verification to find once it has come', async () => {
    await move({ clusterCode: 'C2', from: '2025-10-29' })
    city.clock.day = '2025-10-29'
    expect(await inCluster()).toBe('C2')
    const { history } = await get<{ history: object[] }>('/api/projects/P1')
    expect(JSON.stringify(history)).toContain('project.arrive')
    // Closing a city verifies it.
    await city.app.close()
  })
})
