import { type ImportKind, importKinds, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, sampleOf, tables } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'
import { octoberCity } from './dispatch-kit.ts'
import { boundaries, outlines, people, type SmallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await octoberCity()
})
afterAll(() => city.app.close())

/** The kinds that each keeps; outlines come with the tables of rail. */
function keptBy(username: string): readonly string[] {
  if (username === 'zhuanban') return importKinds.filter((kind) => kind === 'boundaries' || !sampleOf(kind).isClosed)
  const tables = tableKinds.filter((kind) => sampleOf(kind).keptBy.includes(username))
  return username === 'jiaotong' ? [...tables, 'boundaries'] : tables
}

const isAllowed = (status: number): boolean => {
  if (status !== 200 && status !== 403) throw new Error(`Neither taken nor turned away: ${status}`)
  return status === 200
}

async function kindsOf(ask: (kind: ImportKind) => Promise<number>): Promise<string[]> {
  const kinds: string[] = []
  for (const kind of importKinds) if (isAllowed(await ask(kind))) kinds.push(kind)
  return kinds
}

async function fileOf(kind: ImportKind): Promise<Uint8Array> {
  if (kind === 'boundaries') return boundaries(outlines)
  const text = (tables[kind] as SheetRows).map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')
  return Buffer.from(text)
}

describe('tables of every kind', () => {
  test.each(people)('are imported by $username only where they keep them', async ({ username }) => {
    const client = await city.as(username)
    const kinds = await kindsOf(async (kind) => {
      const reply = await client.upload(
        `/api/imports/${kind}?crs=WGS84&month=2025-10&dryRun=true`,
        'file',
        await fileOf(kind),
      )
      return reply.statusCode
    })
    expect(kinds).toEqual([...keptBy(username)])
  })

  test.each(people)('have a template for $username only where they keep them', async ({ username }) => {
    const client = await city.as(username)
    const kinds = await kindsOf(async (kind) => {
      const { statusCode } = await client.get(`/api/imports/templates/${kind}`)
      return kind === 'boundaries' && statusCode === 404 ? 200 : statusCode
    })
    expect(kinds).toEqual([...keptBy(username)])
  })

  test('are undone and marked by who keeps them', async () => {
    const { rows } = (await city.taskforce.get('/api/imports?kind=bond-batches')).json<{
      rows: { importId: string }[]
    }>()
    const address = `/api/imports/${rows[0]?.importId}`
    const jiaotong = await city.as('jiaotong')
    expect((await jiaotong.get(`${address}/annotated`)).json()).toMatchObject({ status: 403, code: 'auth/forbidden' })
    expect((await jiaotong.post(`${address}/undo`)).statusCode).toBe(403)
    const caizheng = await city.as('caizheng')
    expect((await caizheng.get(`${address}/annotated`)).statusCode).toBe(200)
    // Its allocations stand upon it.
    expect((await caizheng.post(`${address}/undo`)).statusCode).toBe(409)
  })

  test('name the person who brought them', async () => {
    const caizheng = await city.as('caizheng')
    const { importId } = await caizheng.importRows('bond-batches', [
      header['bond-batches'],
      ['BD8', '第8批', 2025, '新增', '计划', '2025-12-20', 1],
    ])
    const { rows } = (await city.taskforce.get('/api/imports?kind=bond-batches')).json<{
      rows: Record<string, unknown>[]
    }>()
    expect(rows.find((row) => row['importId'] === importId)).toMatchObject({ by: 'caizheng' })
  })
})
