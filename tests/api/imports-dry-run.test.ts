import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { importKinds } from '@pianqu/shared/importing/kinds.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetRows } from '../workbook.ts'
import { boundaries, header, outlines, project, type SmallCity, smallCity, squareAt } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

/** Every row of the city's data, without what says that somebody looked. */
const said = new Set(['imports', 'trail', 'sessions', 'replies', 'migrations'])

function everything(): Record<string, unknown[]> {
  const { sqlite } = city.world.db
  const names = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  const data = names.filter(({ name }) => !said.has(name) && !name.startsWith('sqlite_'))
  return Object.fromEntries(data.map(({ name }) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]))
}

/** One new row and one changed row of every kind. */
const news: Record<Exclude<ImportKind, 'boundaries'>, SheetRows> = {
  units: [header.units, ['U9', '新单位', '区县'], ['D1', '云锦新区', '区县']],
  areas: [
    header.areas,
    ['A09', '新片区', '中心城区', '市发改委', 'D1', '2025-01-01', null],
    ['A01', '云锦片区', '中心城区', '市发改委', 'D1', '2023-03-01', null],
  ],
  clusters: [header.clusters, ['C9', '新集群', 'A01', 'B1'], ['C1', '改名集群', 'A01', '市发改委']],
  projects: [header.projects, project('P9', 'C1', 'D1'), project('P1', 'C2', 'D1')],
  plans: [header.plans, ['P1', 2026, 100], ['P1', 2025, 100]],
  reports: [header.reports, ['P1', '2025-10', 1], ['P1', '2025-09', 1]],
  'bond-batches': [
    header['bond-batches'],
    ['BD9', '第9批', 2025, '新增', '计划', '2025-12-01', 10],
    ['BD3', '第3批', 2025, '新增', '计划', '2025-11-15', 600],
  ],
  'bond-allocations': [header['bond-allocations'], ['BD3', 'P1', 10], ['BD1', 'P1', 10]],
  'bond-spending': [header['bond-spending'], ['BD4', 'P2', '2025-07', 10], ['BD4', 'P2', '2025-06', 90]],
  'bond-requests': [header['bond-requests'], [2026, 'P2', 100, '待审'], [2025, 'P2', 200, '待审']],
  'bond-locations': [header['bond-locations'], ['P3', 50, '红线图'], ['P2', 60, '红线图']],
  'rail-lines': [header['rail-lines'], ['L9', '9号线'], ['L1', '一号线']],
  'rail-stations': [
    header['rail-stations'],
    ['S9', '新站', 'L1', 104.02, 30.62, null, '是'],
    ['S1', '云锦站', 'L1、L2', 104.01, 30.61, '2020-01-01', '是'],
  ],
  'rail-stops': [
    header['rail-stops'],
    ['L2', 1, 'S2', null, null, null, null],
    ['L1', 1, 'S1', 104.0101, 30.6101, null, null],
  ],
  'rail-exits': [header['rail-exits'], ['S2', 'A口', 104.3105, 30.6105], ['S1', 'A口', 104.0106, 30.6106]],
  'population-points': [header['population-points'], ['R9', 104.02, 30.62, 10], ['R1', 104.011, 30.611, 1300]],
  'floor-space-points': [header['floor-space-points'], ['J9', 104.02, 30.62, 10], ['J1', 104.009, 30.609, 36_000]],
  'annual-scores': [header['annual-scores'], [2023, 'A01', 80, null], [2024, 'A01', 89, null]],
}

describe('a dry run', () => {
  test.each(importKinds)('of %s says what would happen and writes nothing', async (kind) => {
    const before = everything()
    const result =
      kind === 'boundaries'
        ? await city.taskforce.import(
            kind,
            'b.geojson',
            boundaries({ ...outlines, A02: squareAt(104.4, 30.6) }),
            '?crs=WGS84&dryRun=true',
          )
        : await city.taskforce.importRows(kind, news[kind], '?crs=WGS84&dryRun=true')
    expect(result).toMatchObject({ dryRun: true, added: kind === 'boundaries' ? 0 : 1, changed: 1, rejected: 0 })
    expect(result.diffs.map((diff) => diff.kind).sort()).toEqual(
      kind === 'boundaries' ? ['changed'] : ['added', 'changed'],
    )
    expect(everything()).toEqual(before)
  })

  test('is not in the list of imports and does not close the door to the real one', async () => {
    const own = await smallCity()
    const total = async () => (await own.taskforce.get('/api/imports')).json<{ total: number }>().total
    const before = await total()
    await own.taskforce.importRows('plans', news.plans, '?dryRun=true')
    expect(await total()).toBe(before)
    expect(await own.taskforce.importRows('plans', news.plans)).toMatchObject({ dryRun: false, added: 1, changed: 1 })
    expect(await total()).toBe(before + 1)
  })

  test('says of every change what it was and what it would be', async () => {
    const result = await city.taskforce.importRows('plans', news.plans, '?dryRun=true')
    expect(result.diffs).toEqual([
      {
        key: 'P1\n2025',
        name: 'P1 2025年',
        kind: 'changed',
        fields: [{ field: 'investmentYuan', before: '12000000', after: '1000000' }],
      },
      { key: 'P1\n2026', name: 'P1 2026年', kind: 'added', fields: [] },
    ])
  })

  test('answers what the import that follows answers', async () => {
    const own = await smallCity()
    const {
      importId: _dry,
      dryRun: _yes,
      ...foretold
    } = await own.taskforce.importRows('plans', [...news.plans, ['P99', 2025, 1]], '?dryRun=true')
    const {
      importId: _real,
      dryRun: _no,
      ...happened
    } = await own.taskforce.importRows('plans', [...news.plans, ['P99', 2025, 1]])
    expect(happened).toEqual(foretold)
  })
})
