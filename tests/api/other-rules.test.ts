import type { SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { octoberCity, reportOf } from './dispatch-kit.ts'
import { adopted } from './rule-kit.ts'
import type { SmallCity } from './small-city.ts'

/** A city whose every rule of September says something else than the product's. */
async function otherCity(): Promise<SmallCity> {
  const city = await octoberCity()
  const from = '2025-09'
  const share = (numerator: number, denominator: number) => ({ kind: 'share', numerator, denominator })
  await adopted(city, { kind: 'rail-reach', from, changes: { metres: 1000 } })
  await adopted(city, {
    kind: 'indicator',
    code: 'rail-800m',
    from,
    changes: { target: share(7, 10), operator: '>=', categories: ['central', 'new'] },
  })
  await adopted(city, { kind: 'indicator', code: 'bond-share', from, changes: { target: share(3, 5) } })
  await adopted(city, {
    kind: 'light',
    from,
    changes: {
      name: '从严',
      progress: { yellowFromPoints: 5, redAbovePoints: 20 },
      start: { yellowMonths: 1 },
      statistics: { yellowMonths: 1 },
      bondUse: { linearMonths: 9, basis: 'relative', redBelowPercent: 25 },
      overrideMonths: 4,
    },
  })
  await adopted(city, { kind: 'bond-watch', from, changes: { aheadPoints: 15 } })
  await adopted(city, {
    kind: 'line-check',
    from,
    changes: { jumpTimes: 5, idleMonths: 4, forecastPercent: 40, unchangedMonths: 7 },
  })
  await adopted(city, {
    kind: 'duty',
    from,
    changes: { duties: [{ permission: 'bonds:import', unitNameWords: ['审计'] }] },
  })
  await city.taskforce.importRows('rail-lines', [
    ['线路编码', '线路名称'],
    ['L9', '9号线'],
  ])
  return city
}

let city: SmallCity
beforeAll(async () => {
  city = await otherCity()
})
afterAll(() => city.app.close())

/** Whatever a reader of figures may ask, in the month of the other rules. */
const addresses = [
  '/api/overview',
  '/api/areas',
  '/api/areas/A01',
  '/api/areas/A02',
  '/api/projects',
  ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6'].flatMap((code) => [`/api/projects/${code}`, `/api/projects/${code}/light`]),
  '/api/bonds/share?year=2025&asOf=2025-09-30',
  '/api/bonds/year?year=2025&asOf=2025-09-30',
  '/api/bonds/batches',
  '/api/bonds/batches/BD1',
  '/api/bonds/idle',
  '/api/rail/coverage?on=2025-09-30',
  '/api/rail/gains?on=2025-09-30',
  '/api/rail/map',
  '/api/rankings',
  '/api/rankings/why?code=A01',
  ...['bond-share', 'rail-800m', 'investment-rate', 'start-rate'].map((figure) => `/api/sources/${figure}`),
  '/api/sources/area-rail?code=A01',
  '/api/sources/project-light?code=P2',
  '/api/reports',
]

const inMonth = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}month=2025-09`

/** What the product's own rules say, in any of the words that sentences, targets and units use. */
const former = [
  /800米|800 ?m/,
  /[>超过]65%|"target":0\.65\b|65个百分点/,
  /≥50%|不低于50%|"target":0\.5\b/,
  /不到10个百分点|在10至30|超过30个百分点|超过30%|不超过30%/,
  /"usedWithinMonths":6\b|\/6）/,
  /"aheadPoints":20\b/,
]

test('the product’s own numbers are what its own rules say', async () => {
  const own = await octoberCity()
  const bodies = await Promise.all(addresses.map(async (address) => (await own.taskforce.get(inMonth(address))).body))
  const unsaid = former.filter((pattern) => !bodies.some((body) => pattern.test(body.replaceAll('rail-800m', ''))))
  expect(unsaid).toEqual([])
  await own.app.close()
})

describe('under other rules', () => {
  test.each(addresses)('%s says none of the product’s own numbers', async (address) => {
    const reply = await city.taskforce.get(inMonth(address))
    expect(reply.statusCode).toBe(200)
    const said = reply.body.replaceAll('rail-800m', '')
    expect(former.flatMap((pattern) => said.match(pattern)?.[0] ?? [])).toEqual([])
  })

  test('lights tell the bounds they were judged by', async () => {
    const sentences = async (code: string) =>
      (await city.taskforce.get(`/api/projects/${code}/light?month=2025-09`)).body
    expect(await sentences('P2')).toContain('在5至20个百分点之间（含两端）')
    expect(await sentences('P3')).toContain('超过20个百分点')
  })

  test('coverage is measured, named and judged by its own rules', async () => {
    const { title, definition } = (await city.taskforce.get('/api/sources/rail-800m?month=2025-09')).json<{
      title: string
      definition: string
      rows: SourceRow[]
    }>()
    expect([title.includes('1000米'), definition.includes('1000米')]).toEqual([true, true])
    const body = (await city.taskforce.get('/api/overview?month=2025-09')).body
    expect(body).toContain('目标 ≥70%')
    expect(body).toContain('目标 ≥60%')
  })

  test('a line is asked about from other bounds on', async () => {
    const district = await city.as('quxian1')
    const report = await reportOf(district)
    const lines = report.lines.map(({ projectCode }) => ({ projectCode, investedYuan: 3_900_000 }))
    const saved = await district.put(`/api/reports/${report.id}/lines`, { version: report.version, lines })
    expect(saved.json<{ checks: { code: string }[] }>().checks.map(({ code }) => code)).not.toContain('line/jump')
    const more = lines.map((line) => ({ ...line, investedYuan: 6_000_000 }))
    const again = await district.put(`/api/reports/${report.id}/lines`, { version: report.version + 1, lines: more })
    expect(again.body).toContain('的5倍')
  })

  test('an override lasts as long as the rule allows, and bonds are kept by whoever has the duty', async () => {
    const override = { light: 'exempt', reason: '防汛停工', fromMonth: '2025-10', untilMonth: '2026-06' }
    expect((await city.taskforce.post('/api/projects/P2/light-overrides', override)).body).toContain('一次最长4个月')
    const finance = await city.as('caizheng')
    const refused = await finance.post('/api/bonds/quotas', {
      year: 2025,
      handedDownOn: '2025-03-01',
      amountYuan: 1,
      documentNumber: '财预1号',
      note: null,
    })
    expect([refused.statusCode, refused.body.includes('单位名称含“审计”的部门或市级专班')]).toEqual([403, true])
  })
})
