import { tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../kinds/samples.ts'
import { boundaries, deskOf, outlines, type SmallCity, smallCity, squareAt } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const crs = '?crs=WGS84'

const countsOf = ({ added, changed, unchanged, rejected, skipped }: Record<string, unknown>) => ({
  added,
  changed,
  unchanged,
  rejected,
  skipped,
})

describe('a table', () => {
  test.each(tableKinds)('of %s imported again changes nothing', async (kind) => {
    const rows = tables[kind]
    const again = await (await deskOf(city, kind)).importRows(kind, rows, crs)
    const unchanged = rows.length - 1
    expect(countsOf({ ...again })).toEqual({ added: 0, changed: 0, unchanged, rejected: 0, skipped: 0 })
    expect(again).toMatchObject({ kind, dryRun: false, rows: [], warnings: [], diffs: [] })
  })

  test.each(tableKinds)('of %s comes back from its template, which changes nothing either', async (kind) => {
    const template = await (await deskOf(city, kind)).get(`/api/imports/templates/${kind}`)
    expect(template.statusCode).toBe(200)
    expect(template.headers['content-type']).toContain('spreadsheetml')
    const again = await (await deskOf(city, kind)).import(kind, `${kind}.xlsx`, template.rawPayload, crs)
    const unchanged = tables[kind].length - 1
    expect(countsOf({ ...again })).toEqual({ added: 0, changed: 0, unchanged, rejected: 0, skipped: 0 })
  })

  test.each(tableKinds)('of %s has a blank template with the same header and no rows', async (kind) => {
    const template = await (await deskOf(city, kind)).get(`/api/imports/templates/${kind}?blank=true`)
    const { sheets } = await readXlsx(template.rawPayload)
    const [first] = sheets[0]?.rows ?? []
    const headers = first?.map((header) => String(header).replace(/\*$/, '')) ?? []
    for (const known of tables[kind][0]) expect(headers).toContain(known)
    expect(sheets[0]?.rows).toHaveLength(1)
  })

  test('of reports has a template of one month', async () => {
    const template = await city.taskforce.get('/api/imports/templates/reports?month=2025-03')
    const { sheets } = await readXlsx(template.rawPayload)
    expect(sheets[0]?.rows).toHaveLength(7)
    expect(template.headers['content-disposition']).toContain(encodeURIComponent('月报2025-03.xlsx'))
  })
})

describe('boundaries', () => {
  test('imported again change nothing, moved ones change', async () => {
    const again = await city.taskforce.import('boundaries', 'b.geojson', boundaries(outlines), `${crs}&dryRun=true`)
    expect(countsOf({ ...again })).toEqual({ added: 0, changed: 0, unchanged: 2, rejected: 0, skipped: 0 })
    const moved = boundaries({ ...outlines, A02: squareAt(104.4, 30.6) })
    const change = await city.taskforce.import('boundaries', 'b.geojson', moved, `${crs}&dryRun=true`)
    expect(change).toMatchObject({ changed: 1, unchanged: 1, diffs: [{ key: 'A02', kind: 'changed' }] })
  })

  test('have no workbook to fill in', async () => {
    expect((await city.taskforce.get('/api/imports/templates/boundaries')).statusCode).toBe(404)
  })

  test.each([
    ['an area that is not there', { A99: squareAt(104, 30.6) }, 'reference/unknown-area'],
    ['latitude before longitude', { A01: squareAt(30.6, 104) }, 'boundary/swapped-coordinates'],
    ['a line', { A01: { type: 'LineString', coordinates: [] } }, 'boundary/not-a-polygon'],
  ] as const)('lose the one with %s', async (_what, features, code) => {
    // What is wrong here is what no builder would let through.
    const file = boundaries(features as unknown as Parameters<typeof boundaries>[0])
    const result = await city.taskforce.import('boundaries', 'b.geojson', file, crs)
    expect(result).toMatchObject({ added: 0, changed: 0, rejected: 1, rows: [{ row: 1, code }] })
  })

  test('name the area that is there twice', async () => {
    const [feature] = JSON.parse(boundaries({ A01: outlines.A01 }).toString()).features
    const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] }))
    const result = await city.taskforce.import('boundaries', 'b.geojson', file, crs)
    expect(result).toMatchObject({ unchanged: 1, rejected: 1, rows: [{ row: 2, code: 'row/duplicate' }] })
  })

  test('are refused whole where the file is no GeoJSON', async () => {
    for (const text of ['not json', '{"type":"Feature"}', 'PK\u0003\u0004']) {
      const reply = await city.taskforce.upload(`/api/imports/boundaries${crs}`, 'b.geojson', Buffer.from(text))
      expect([text, reply.statusCode, reply.json()]).toMatchObject([text, 422, { code: 'import/unreadable' }])
    }
  })
})
