import { existsSync, readFileSync } from 'node:fs'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { City, Client } from '../city.ts'
import { demoPlaces } from './demo-places.ts'

const folder = new URL('../../../shared/data/cases/', import.meta.url)
const isHere = existsSync(folder)
if (!isHere) process.stderr.write('The cases are not here: those of places are skipped\n')

let city: City
let taskforce: Client

beforeEach(async () => {
  if (!isHere) return
  city = await demoPlaces()
  taskforce = await city.as('zhuanban')
}, 120_000)
afterEach(() => city.app.close())

const send = (kind: string, name: string, query: string) =>
  taskforce.upload(
    `/api/imports/${kind}?dryRun=false&${query}`,
    name.slice(name.lastIndexOf('/') + 1),
    readFileSync(new URL(name, folder)),
  )

async function read(kind: string, name: string, query: string): Promise<ImportResult> {
  const reply = await send(kind, name, query)
  expect([reply.statusCode, reply.body]).toMatchObject([200, expect.stringContaining('"rejected":0')])
  return reply.json<ImportResult>()
}

const said = ({ warnings }: ImportResult): string => warnings.map(({ message }) => message).join('\n')

interface Covered {
  readonly code: string
  readonly areaKm2: number
  readonly value: number
}
const covered = async (on: string, code: string): Promise<Covered | undefined> =>
  (await taskforce.get(`/api/rail/coverage?on=${on}&scope=all`))
    .json<{ areas: Covered[] }>()
    .areas.find((area) => area.code === code)

describe.skipIf(!isHere)('the cases of outlines', () => {
  test('a .prj with another false northing is refused, the same layer without it is read', async () => {
    const refused = await send('boundaries', 'geo/prj-false-northing-5000.zip', 'crs=EPSG:4544')
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { code: 'import/wrong-crs', detail: expect.stringMatching(/北偏移.*5000/) },
    ])
    const result = await read('boundaries', 'geo/prj-control.zip', 'crs=EPSG:4544')
    expect(result.added + result.changed).toBe(1)
  })

  test('a table in UTF-8 beside a .cpg of GBK is read as it is, and said so', async () => {
    const result = await read('boundaries', 'geo/utf8-dbf-with-cpg-gbk.zip', 'crs=CGCS2000')
    expect(result.added + result.changed).toBe(1)
    expect(said(result)).toMatch(/UTF-8/)
  })

  test('a spike drawn in GCJ-02 is mended as under WGS-84', async () => {
    const result = await read('boundaries', 'geo/spike-gcj02.geojson', 'crs=GCJ02')
    expect(said(result)).toMatch(/尖刺/)
  })

  test('a ring that touches itself is split at the vertex and read', async () => {
    const result = await read('boundaries', 'geo/ring-touching-itself-gcj02.geojson', 'crs=GCJ02')
    expect(result.added + result.changed).toBe(1)
    expect((await covered('2025-10-28', 'A11'))?.areaKm2).toBeCloseTo(395, -1)
  })
})

describe.skipIf(!isHere)('the cases of stations', () => {
  test('a station that closed and opened again counts in between of neither', async () => {
    await read('rail-stations', 'geo/station-closed-and-reopened.csv', 'crs=WGS84')
    const shares = await Promise.all(
      ['2024-06-01', '2025-03-01', '2025-10-28'].map(async (on) => (await covered(on, 'A02'))?.value ?? 0),
    )
    expect(shares.map((share) => (100 * share).toFixed(2))).toEqual(['82.30', '79.84', '82.30'])
  })

  test('two stations of one place are named in a warning', async () => {
    const result = await read('rail-stations', 'geo/twin-station.csv', 'crs=WGS84')
    expect(said(result)).toMatch(/R298/)
  })
})

describe.skipIf(!isHere)('the case of a project that loses its cluster', () => {
  const share = async (asOf: string) =>
    (await taskforce.get(`/api/bonds/share?year=2025&asOf=${asOf}`)).json<Record<string, number>>()
  const restated = async (asOf: string) =>
    (await taskforce.get(`/api/bonds/year?year=2025&asOf=${asOf}`)).json<{ restated: Record<string, number> }>()
      .restated

  test('the share of earlier days stays, only the restated one moves', async () => {
    const before = await share('2025-10-28')
    expect([before['numeratorYuan'], before['denominatorYuan']]).toEqual([12_183_000_000, 25_032_000_000])
    const was = await restated('2025-10-28')
    const result = await read('projects', 'import/project-without-cluster.csv', '')
    expect(result).toMatchObject({ changed: 1 })
    expect(await share('2025-10-28')).toEqual(before)
    const now = await restated('2025-10-28')
    expect(now['numeratorYuan']).toBeLessThan(was['numeratorYuan'] ?? 0)
  })
})
