import { importKinds, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, sampleOf } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'
import { boundaries, deskOf, outlines, type SmallCity, smallCity, squareAt } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

/** Every row of the city's data, without what says that somebody looked. */
const said = new Set(['imports', 'row_seals', 'table_seals', 'trail', 'sessions', 'replies', 'migrations'])

function everything(): Record<string, unknown[]> {
  const { sqlite } = city.world.db
  const names = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  const data = names.filter(({ name }) => !said.has(name) && !name.startsWith('sqlite_'))
  return Object.fromEntries(data.map(({ name }) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]))
}

/** One new row and one changed row. */
const newsOf = (kind: TableKind): SheetRows => [header[kind], ...sampleOf(kind).news]

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
        : await (await deskOf(city, kind)).importRows(kind, newsOf(kind), '?crs=WGS84&dryRun=true')
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
    await own.taskforce.importRows('plans', newsOf('plans'), '?dryRun=true')
    expect(await total()).toBe(before)
    expect(await own.taskforce.importRows('plans', newsOf('plans'))).toMatchObject({
      dryRun: false,
      added: 1,
      changed: 1,
    })
    expect(await total()).toBe(before + 1)
  })

  test('says of every change what it was and what it would be', async () => {
    const result = await city.taskforce.importRows('plans', newsOf('plans'), '?dryRun=true')
    expect(result.diffs).toEqual([
      {
        key: 'P1\n2025',
        name: 'P1 2025年',
        kind: 'changed',
        fields: [{ field: 'investmentYuan', before: '12000000', after: '1000000' }],
      },
      {
        key: 'P1\n2026',
        name: 'P1 2026年',
        kind: 'added',
        fields: [{ field: 'investmentYuan', before: '—', after: '1000000' }],
      },
    ])
  })

  test('answers what the import that follows answers', async () => {
    const own = await smallCity()
    const {
      importId: _dry,
      dryRun: _yes,
      ...foretold
    } = await own.taskforce.importRows('plans', [...newsOf('plans'), ['P99', 2025, 1]], '?dryRun=true')
    const {
      importId: _real,
      dryRun: _no,
      ...happened
    } = await own.taskforce.importRows('plans', [...newsOf('plans'), ['P99', 2025, 1]])
    expect(happened).toEqual(foretold)
  })
})
