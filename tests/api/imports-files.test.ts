import { createHash } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const faulty = () =>
  workbook(
    [['2026年计划', null, null], header.plans, ['P1', 2026, 100], ['P99', 2026, 100], ['P2', 2026, '很多']],
    '计划',
  )

describe('a workbook with faults', () => {
  test('comes back with the faulty cells marked and a list of all of them', async () => {
    const { importId, rows } = await city.taskforce.import('plans', '计划.xlsx', await faulty(), '?dryRun=true')
    expect(rows.map(({ cell }) => cell)).toEqual(['A4', 'C5'])

    const reply = await city.taskforce.get(`/api/imports/${importId}/annotated`)
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('计划-标注.xlsx'))
    const { sheets } = await readXlsx(reply.rawPayload, { readStyles: true })
    const [plan, list] = sheets
    expect([plan?.name, list?.name]).toEqual(['计划', '导入问题'])

    const unknown = plan?.cells?.get('3,0')
    expect(unknown?.comment?.text).toBe(rows[0]?.message)
    expect(unknown?.style?.fill).toMatchObject({ type: 'pattern', pattern: 'solid' })
    expect(plan?.cells?.get('4,2')?.comment?.text).toBe(rows[1]?.message)
    expect(plan?.cells?.get('2,0')?.comment).toBeUndefined()
    expect(list?.rows.slice(1)).toEqual([
      ['计划', 4, '项目编码', 'A4', rows[0]?.message],
      ['计划', 5, '年度计划投资(万元)', 'C5', rows[1]?.message],
    ])
  })

  test('keeps its own cells, so that it can be mended and imported', async () => {
    const { importId } = await city.taskforce.import('plans', '计划.xlsx', await faulty(), '?dryRun=true')
    const annotated = (await city.taskforce.get(`/api/imports/${importId}/annotated`)).rawPayload
    const again = await city.taskforce.import('plans', '计划-标注.xlsx', annotated, '?dryRun=true')
    expect(again).toMatchObject({ added: 1, rejected: 2 })
  })

  test('that was CSV comes back as CSV, its faults in a column of their own', async () => {
    const text = Buffer.from(`${header.plans.join(',')}\nP99,2026,100\n`)
    const { importId, rows } = await city.taskforce.import('plans', '计划.csv', text, '?dryRun=true')
    const reply = await city.taskforce.get(`/api/imports/${importId}/annotated`)
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('计划-标注.csv'))
    expect(reply.headers['content-type']).toContain('text/csv')
    const [head, line] = reply.rawPayload.toString().split('\r\n')
    expect(head).toMatch(/,导入问题$/)
    expect(line).toContain(rows[0]?.message)
    const again = await city.taskforce.import('plans', '计划-标注.csv', reply.rawPayload, '?dryRun=true')
    expect(again).toMatchObject({ added: 0, rejected: 1 })
    expect(again.rows.map(({ message }) => message)).toEqual(rows.map(({ message }) => message))
  })

  test('that was GeoJSON comes back as a list', async () => {
    const file = Buffer.from(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}',
    )
    const { importId } = await city.taskforce.import('boundaries', 'b.geojson', file, '?crs=WGS84&dryRun=true')
    const reply = await city.taskforce.get(`/api/imports/${importId}/annotated`)
    expect(reply.statusCode).toBe(200)
    const { sheets } = await readXlsx(reply.rawPayload)
    expect(sheets.flatMap(({ rows }) => rows.flat()).join()).toContain('请填写属性 code')
  })
})

describe('the file of an import', () => {
  test('is kept byte for byte and known by its hash', async () => {
    const bytes = await workbook([header.plans, ['P1', 2027, 100]])
    const hash = createHash('sha256').update(bytes).digest('hex')
    const { importId } = await city.taskforce.import('plans', '证据.xlsx', bytes)
    const { rows } = (await city.taskforce.get('/api/imports?q=证据')).json<{ rows: unknown[] }>()
    expect(rows).toMatchObject([
      {
        importId,
        kind: 'plans',
        fileName: '证据.xlsx',
        fileHash: hash,
        fileBytes: bytes.length,
        by: 'zhuanban',
        added: 1,
      },
    ])
    const file = await city.taskforce.get(`/api/imports/${importId}/file`)
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(hash)
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('证据.xlsx'))
  })

  test('can be read by the auditor', async () => {
    const auditor = await city.as('auditor')
    const { rows } = (await auditor.get('/api/imports?kind=reports')).json<{ rows: { importId: string }[] }>()
    expect((await auditor.get(`/api/imports/${rows[0]?.importId}/file`)).statusCode).toBe(200)
  })

  test('that is unknown is 404', async () => {
    const missing = '/api/imports/00000000-0000-4000-8000-000000000000'
    for (const what of ['file', 'annotated'])
      expect((await city.taskforce.get(`${missing}/${what}`)).statusCode).toBe(404)
  })
})

describe('the list of imports', () => {
  test('comes by page and by kind', async () => {
    const whole = (await city.taskforce.get('/api/imports?pageSize=200')).json<{
      rows: { importId: string }[]
      total: number
    }>()
    expect(whole.rows).toHaveLength(whole.total)
    const pages = await Promise.all([1, 2, 3].map((page) => city.taskforce.get(`/api/imports?pageSize=5&page=${page}`)))
    const rows = pages.flatMap((page) => page.json<{ rows: { importId: string }[] }>().rows)
    expect(rows).toEqual(whole.rows.slice(0, 15))
    const { rows: units } = (await city.taskforce.get('/api/imports?kind=units')).json<{ rows: { kind: string }[] }>()
    expect(units.map(({ kind }) => kind)).toEqual(['units'])
  })
})
