import { sha256 } from '@pianqu/server/http/file-store.ts'
import type { ImportRecord, ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, multipart, type Reply } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { type SheetRows, workbook } from '../workbook.ts'
import type { Problem } from './dispatch-kit.ts'
import { boundaries, emptyCity, outlines } from './small-city.ts'

let city: Awaited<ReturnType<typeof emptyCity>>
beforeEach(async () => {
  city = await emptyCity()
})
afterEach(() => city.app.close())

interface Given {
  readonly name: string
  readonly rows: SheetRows
}

const given = (kind: TableKind, name = `${kind}.xlsx`): Given => ({ name, rows: tables[kind] })

async function send(client: Client, dryRun: boolean, files: readonly Given[]): Promise<Reply> {
  const written = await Promise.all(files.map(async ({ name, rows }) => ({ name, bytes: await workbook(rows) })))
  return client.uploadAll(`/api/imports?dryRun=${dryRun}`, written)
}
const together = async (dryRun: boolean, files: readonly Given[]) => {
  const reply = await send(city.taskforce, dryRun, files)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json<ImportsResult>()
}
const stored = async () => (await city.taskforce.get('/api/imports')).json<{ rows: ImportRecord[]; total: number }>()
const told = ({ files }: ImportsResult) => files.map(({ fileName, result }) => [fileName, result.kind, result.added])

const wholeCity = (['reports', 'plans', 'projects', 'clusters', 'areas', 'units'] as const).map((kind) => given(kind))

describe('several files together', () => {
  test('are recognised by their headers, put in order and written, whatever they are called', async () => {
    const result = await together(
      false,
      wholeCity.map((file, index) => ({ ...file, name: `文件${index}.xlsx` })),
    )
    expect(result.files.map(({ result: { kind, rejected } }) => [kind, rejected])).toEqual([
      ['units', 0],
      ['areas', 0],
      ['clusters', 0],
      ['projects', 0],
      ['plans', 0],
      ['reports', 0],
    ])
    expect((await stored()).total).toBe(6)
    expect((await city.taskforce.get('/api/projects/P1')).statusCode).toBe(200)
  })

  test('bring the outlines of the areas that they bring, each drawing placed as is said of it', async () => {
    const files = [
      { name: '东.geojson', bytes: boundaries({ A01: outlines.A01 }) },
      { name: '西.GEOJSON', bytes: boundaries({ A02: outlines.A02 }) },
      ...(await Promise.all(
        [given('areas'), given('units')].map(async ({ name, rows }) => ({ name, bytes: await workbook(rows) })),
      )),
    ]
    const placed = (crs: string) => [
      { file: 0, crs },
      { file: 1, kind: 'boundaries', crs: 'WGS84' },
    ]
    const send = (dryRun: boolean, meant: readonly object[]) =>
      city.taskforce.uploadAll(
        `/api/imports?dryRun=${dryRun}&meant=${encodeURIComponent(JSON.stringify(meant))}`,
        files,
      )
    const unplaced = await send(true, placed('WGS84').slice(0, 1))
    expect([unplaced.statusCode, unplaced.json<Problem>()]).toMatchObject([422, { code: 'import/no-crs' }])
    expect(unplaced.json<Problem>().detail).toContain('西.GEOJSON')

    const preview = (await send(true, placed('WGS84'))).json<ImportsResult>()
    expect(told(preview).slice(-2)).toEqual([
      ['东.geojson', 'boundaries', 1],
      ['西.GEOJSON', 'boundaries', 1],
    ])
    const written = (await send(false, placed('GCJ02'))).json<ImportsResult>()
    expect(written.files.map(({ result: { kind, rejected } }) => [kind, rejected])).toEqual([
      ['units', 0],
      ['areas', 0],
      ['boundaries', 0],
      ['boundaries', 0],
    ])
    const west = (code: string): number => {
      const drawn = city.world.db.sqlite.prepare('SELECT boundary FROM area_boundaries WHERE area_code = ?').pluck()
      const { coordinates } = JSON.parse(String(drawn.get(code))) as { coordinates: number[][][][] }
      return Number(coordinates.flat(3)[0])
    }
    // Of GCJ-02 it lies hundreds of metres from where it says.
    expect(Math.abs(west('A01') - 104)).toBeGreaterThan(0.001)
    expect(west('A02')).toBeCloseTo(104.3, 6)
  })

  test('do not draw one area twice', async () => {
    await together(false, [given('units'), given('areas')])
    const files = [
      { name: '甲.geojson', bytes: boundaries({ A01: outlines.A01 }) },
      { name: '乙.geojson', bytes: boundaries({ A01: outlines.A02 }) },
    ]
    const reply = await city.taskforce.uploadAll('/api/imports?dryRun=true&crs=WGS84', files)
    expect([reply.statusCode, reply.json<Problem>().code]).toEqual([422, 'import/twin-files'])
    expect(reply.json<Problem>().detail).toContain('甲.geojson')
  })

  test('are previewed against each other, and nothing of it is there afterwards', async () => {
    const preview = await together(true, wholeCity)
    expect(preview.files.every(({ result }) => result.dryRun && result.rejected === 0 && result.added > 0)).toBe(true)
    expect((await stored()).total).toBe(0)
    expect((await city.taskforce.get('/api/projects/P1')).statusCode).toBe(404)
    const [first] = preview.files
    const marked = await city.taskforce.get(`/api/imports/${first?.result.importId}/annotated`)
    expect(marked.statusCode).toBe(200)
    expect(told(await together(false, wholeCity))).toEqual(told(preview))
    expect((await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean }>().ok).toBe(true)
  })

  test('are taken back one by one, the last first', async () => {
    const { files } = await together(false, [given('units'), given('areas')])
    const undo = (at: number) => city.taskforce.post(`/api/imports/${files[at]?.result.importId}/undo`)
    expect((await undo(0)).statusCode).toBe(409)
    expect((await undo(1)).statusCode).toBe(200)
  })

  test.each<[string, readonly Given[], readonly string[]]>([
    [
      'no table of ours',
      [
        given('units'),
        {
          name: '通讯录.xlsx',
          rows: [
            ['姓名', '电话'],
            ['周', '1'],
          ],
        },
      ],
      ['通讯录.xlsx'],
    ],
    ['a table twice', [given('units', '甲.xlsx'), given('units', '乙.xlsx')], ['甲.xlsx', '乙.xlsx', '单位']],
    ['a month twice', [...wholeCity, given('reports', '又一份.xlsx')], ['reports.xlsx', '又一份.xlsx', '月报']],
  ])('are refused by name where there is %s, and nothing is written', async (_, files, words) => {
    const reply = await send(city.taskforce, false, files)
    expect(reply.statusCode).toBe(422)
    for (const word of words) expect(reply.json<Problem>().detail).toContain(word)
    expect((await stored()).total).toBe(0)
  })

  test('of one table for different months and districts are taken, the earlier month first', async () => {
    await together(false, wholeCity.slice(1))
    const of = (code: string, month: string, wan = 5): Given => ({
      name: `${code} ${month}.xlsx`,
      rows: [
        ['项目编码', '月份', '本月完成投资(万元)'],
        [code, month, wan],
      ],
    })
    const files = [of('P1', '2025-02'), of('P2', '2025-01'), of('P1', '2025年1月')]
    expect(told(await together(false, files))).toEqual([
      ['P2 2025-01.xlsx', 'reports', 1],
      ['P1 2025年1月.xlsx', 'reports', 1],
      ['P1 2025-02.xlsx', 'reports', 1],
    ])
    const event = { kind: 'recode', noun: 'project', formerCode: 'P001', successors: ['P1'], on: '2025-01-01' }
    const reply = await city.taskforce.post('/api/registry/events', { ...event, reason: '换编码' })
    expect(reply.body).toContain('eventId')
    const former = await send(city.taskforce, true, [of('P1', '2025-03'), of('P001', '2025-03', 6)])
    expect([former.statusCode, former.json<Problem>().detail]).toEqual([422, expect.stringContaining('P1 2025-03')])
    const twins = await send(city.taskforce, false, [of('P1', '2025-03'), of('P2', '2025-03'), of('Ｐ1', '2025年3月')])
    expect([twins.statusCode, twins.json<Problem>().detail]).toEqual([422, expect.stringContaining('P1 2025-03')])
  })

  test('are read as is said of each: which table it is, and where its columns go', async () => {
    await together(false, wholeCity.slice(1))
    const paper = (month: string): SheetRows => [
      ['编码', '期间', '拨付', '完成数'],
      ['P1', month, 0.15, 120],
    ]
    const send = async (meant: object[], dryRun = false) =>
      city.taskforce.uploadAll(`/api/imports?dryRun=${dryRun}&meant=${encodeURIComponent(JSON.stringify(meant))}`, [
        { name: '甲.xlsx', bytes: await workbook(paper('2025-01')) },
        { name: '乙.xlsx', bytes: await workbook(paper('2025-02')) },
      ])
    const mapping = [
      { column: 'A', field: 'projectCode' },
      { column: 'B', field: 'month' },
      { column: 'C', field: 'fundsArrivedYuan', unit: '亿元' },
      { column: 'D', field: 'investedYuan' },
    ]
    const both = [0, 1].map((file) => ({ file, kind: 'reports', headerRow: 1, mapping }))
    const preview = (await send(both, true)).json<ImportsResult>()
    expect(told(preview)).toEqual([
      ['甲.xlsx', 'reports', 1],
      ['乙.xlsx', 'reports', 1],
    ])
    expect(preview.files[0]?.result.diffs[0]?.fields.find(({ field }) => field === 'fundsArrivedYuan')?.after).toBe(
      '15000000',
    )
    const one = await send(both.slice(0, 1))
    expect([one.statusCode, one.json<Problem>().detail]).toEqual([422, expect.stringContaining('文件“乙.xlsx”：')])
    const stranger = await send([...both, { file: 2, kind: 'reports' }])
    expect([stranger.statusCode, stranger.json<Problem>().detail]).toEqual([
      400,
      '对应里写了第 3 个文件，一共只有 2 个文件',
    ])
    const twice = await send([...both, { file: 1, kind: 'plans' }])
    expect([twice.statusCode, twice.json<Problem>().detail]).toEqual([400, '第 2 个文件的对应写了两次，请只留一种'])
    expect((await send([{ file: 0, kind: 'reports', mapping: [{ column: 'a' }] }])).statusCode).toBe(400)
    const written = (await send(both)).json<ImportsResult>()
    const { rows } = await stored()
    expect(rows.find(({ importId }) => importId === written.files[1]?.result.importId)?.mapping).toHaveLength(4)
  })

  test('are written all or none: what fails in the last takes the first back', async () => {
    const files = [given('units'), given('rail-lines', '线路.xlsx'), given('rail-stations', '站点.xlsx')]
    const bad = await send(city.taskforce, false, files)
    expect([bad.statusCode, bad.json<Problem>()]).toEqual([
      422,
      expect.objectContaining({ code: 'import/no-crs', detail: expect.stringContaining('文件“站点.xlsx”：') }),
    ])
    expect((await stored()).total).toBe(0)
    expect((await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean }>().ok).toBe(true)
    const unread = await city.taskforce.uploadAll('/api/imports?dryRun=false', [
      { name: 'units.xlsx', bytes: await workbook(tables.units) },
      { name: '坏.xlsx', bytes: Buffer.from('PK\u0003\u0004 broken') },
    ])
    expect([unread.statusCode, unread.json<Problem>().detail]).toEqual([422, expect.stringContaining('坏.xlsx')])
  })

  test('leave no bytes where they are refused, and every file where they are taken', async () => {
    const units = { name: 'units.xlsx', bytes: await workbook(tables.units) }
    const stations = { name: '站点.xlsx', bytes: await workbook(tables['rail-stations']) }
    const state = () => city.world.files.stateOf(sha256(units.bytes))
    expect((await city.taskforce.uploadAll('/api/imports?dryRun=false', [units, stations])).statusCode).toBe(422)
    expect(state()).toBe('missing')
    expect((await city.taskforce.uploadAll('/api/imports?dryRun=false', [units])).statusCode).toBe(200)
    expect(state()).toBe('kept')
  })

  test('are told to come in parts where they are too much at once', async () => {
    const bytes = Buffer.alloc(19 * 1024 * 1024, 1)
    const files = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name: `${name}.xlsx`, bytes }))
    const reply = await city.taskforce.uploadAll('/api/imports?dryRun=true', files)
    expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([413, '这些文件合计超过 60 MB，请分几次导入'])
  })

  test('need somebody who may import each of them', async () => {
    expect((await send(await city.as('caizheng'), true, [given('units')])).statusCode).toBe(403)
    expect((await send(await city.as('quxian1'), true, [given('reports')])).statusCode).toBe(403)
  })

  test('are one file where one is asked for', async () => {
    const bytes = await workbook(tables.units)
    const form = multipart('a.xlsx', bytes)
    expect(form.payload.length).toBeGreaterThan(bytes.length)
    const reply = await city.taskforce.uploadAll('/api/imports/units?dryRun=true', [
      { name: 'a.xlsx', bytes },
      { name: 'b.xlsx', bytes },
    ])
    expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([422, expect.stringContaining('一次只收一个文件')])
  })
})
