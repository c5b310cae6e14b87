import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { adjustableCity, decided, newArea, sent } from './adjustment-kit.ts'
import { boundaries, squareAt } from './small-city.ts'

let city: Awaited<ReturnType<typeof adjustableCity>>

interface Coded {
  readonly code: string
}
const codesIn = async (address: string): Promise<string[]> => {
  const reply = await sent<{ rows?: Coded[]; areas?: Coded[] }>(city.taskforce.get(address))
  return (reply.rows ?? reply.areas ?? []).map(({ code }) => code)
}
const share = (asOf: string) =>
  sent<{ numeratorYuan: number; areas: { code: string; amountYuan: number }[] }>(
    city.taskforce.get(`/api/bonds/share?year=2025&asOf=${asOf}`),
  )
const ofArea = async (asOf: string, code: string) =>
  (await share(asOf)).areas.find((area) => area.code === code)?.amountYuan ?? 0

let publishedBefore: unknown
let publishedAfter: unknown

/** A01 leaves and N01 enters on 15 November; a batch is issued on the day before and another on the day. */
beforeAll(async () => {
  city = await adjustableCity()
  await sent(city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' }))
  publishedBefore = await sent(city.taskforce.get('/api/overview?snapshot=2025-09-1'))
  await city.taskforce.importRows('bond-batches', [
    header['bond-batches'],
    ['BX1', '前一日', 2025, '新增', '已发行', '2025-11-14', 100],
    ['BX2', '当日', 2025, '新增', '已发行', '2025-11-15', 100],
  ])
  await sent(city.taskforce.post('/api/adjustments/candidates', newArea), 201)
  await decided(city, { kind: 'remove', areaCode: 'A01' })
  await decided(city, { kind: 'admit', areaCode: 'N01' })
  await city.taskforce.importRows('clusters', [header.clusters, ['CN', '东站集群', 'N01', '市发改委']])
  await city.taskforce.importRows('projects', [
    header.projects,
    ['PN', '东站工程', 'CN', 'D2', '市城投集团', '基础设施', '加快建设', 50_000, null],
  ])
  await city.taskforce.importRows('bond-allocations', [
    header['bond-allocations'],
    ...['BX1', 'BX2'].flatMap((batch) => [
      [batch, 'P1', 30],
      [batch, 'PN', 40],
    ]),
  ])
  await city.taskforce.import('boundaries', 'b.geojson', boundaries({ N01: squareAt(104.2, 30.6) }), '?crs=WGS84')
  publishedAfter = await sent(city.taskforce.get('/api/overview?snapshot=2025-09-1'))
  city.clock.day = '2025-12-10'
})
afterAll(() => city.app.close())

describe('an approved adjustment changes the list on its day', () => {
  test('in the registry', async () => {
    expect(await codesIn('/api/areas?asOf=2025-11-14')).toEqual(['A01', 'A02', 'A03', 'A04', 'A05'])
    expect(await codesIn('/api/areas?asOf=2025-11-15')).toEqual(['A02', 'A03', 'A04', 'A05', 'N01'])
  })

  test('in the overview of the month it ends in, not of the one before', async () => {
    const areasOf = async (month: string) =>
      (await sent<Overview>(city.taskforce.get(`/api/overview?month=${month}`))).areas.map(({ code }) => code)
    expect(await areasOf('2025-10')).toContain('A01')
    expect(await areasOf('2025-10')).not.toContain('N01')
    expect(await areasOf('2025-11')).not.toContain('A01')
    expect(await areasOf('2025-11')).toContain('N01')
  })

  test('in the share of the bonds, by the day each batch was issued', async () => {
    // 600 of March and 30 of the day before; the batch of the day itself counts for who has entered.
    expect(await ofArea('2025-12-01', 'A01')).toBe(6_300_000)
    expect(await ofArea('2025-12-01', 'N01')).toBe(400_000)
  })

  test('in the coverage of the rail', async () => {
    const on = (day: string) => codesIn(`/api/rail/coverage?on=${day}&scope=all`)
    expect(await on('2025-11-15')).not.toContain('A01')
    expect(await on('2025-11-15')).toContain('N01')
  })

  test('and leaves what was published as it was', () => {
    expect(publishedAfter).toEqual(publishedBefore)
  })
})
