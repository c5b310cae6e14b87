import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { multipart } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'

let city: SmallCity
let whole: Record<string, Uint8Array>
beforeAll(async () => {
  city = await smallCity()
  whole = unzipSync(await workbook(tables.units))
})
afterAll(() => city.app.close())

const chinese = /[一-鿿]/

async function refused(name: string, bytes: Uint8Array, kind = 'units', query = ''): Promise<string> {
  const reply = await city.taskforce.upload(`/api/imports/${kind}${query}`, name, bytes)
  const { code = '', detail = '' } = reply.json<{ code?: string; detail?: string }>()
  expect([reply.statusCode >= 400 && reply.statusCode < 500, detail]).toEqual([true, expect.stringMatching(chinese)])
  return `${reply.statusCode} ${code}`
}

const units = () => city.world.db.sqlite.prepare('SELECT count(*) FROM units').pluck().get()
const packed = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 9 })

const sheetPath = 'xl/worksheets/sheet1.xml'
const sheetOf = (): string => new TextDecoder().decode(whole[sheetPath])

describe('a workbook', () => {
  test('that grows a thousand times when it is unpacked is refused before it is', async () => {
    const bomb = packed({ ...whole, [sheetPath]: new Uint8Array(64 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refused('单位.xlsx', bomb)).toBe('422 import/limits')
  })

  test('of thousands of parts is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`xl/media/${at}.png`, strToU8('x')]))
    expect(await refused('单位.xlsx', packed({ ...whole, ...many }))).toBe('422 import/limits')
  })

  test('that names files of the server, or copies of itself, is told nothing of them', async () => {
    const before = units()
    const entity = (declared: string, used: string) =>
      packed({
        ...whole,
        [sheetPath]: strToU8(
          sheetOf()
            .replace('?>', `?><!DOCTYPE worksheet [${declared}]>`)
            .replace(
              /<\/sheetData>/,
              `<row r="9"><c r="A9" t="inlineStr"><is><t>${used}</t></is></c></row></sheetData>`,
            ),
        ),
      })
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};&l${at};&l${at};">`)
    for (const [declared, used] of [
      ['<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'],
      ['<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;', '&x;'],
      [`<!ENTITY l0 "ha">${laughs.join('')}`, '&l20;'],
    ] as const) {
      const began = process.cpuUsage().user
      const reply = await city.taskforce.upload('/api/imports/units?dryRun=true', '单位.xlsx', entity(declared, used))
      expect(reply.statusCode).toBeLessThan(500)
      expect(reply.body).not.toMatch(/root:|haha/)
      expect(process.cpuUsage().user - began).toBeLessThan(3_000_000)
    }
    expect(units()).toBe(before)
  })

  test('whose parts lead out of it writes nothing anywhere', async () => {
    const parts = { ...whole, '../../../../tmp/pianqu-evil': strToU8('x'), '/etc/pianqu-evil': strToU8('x') }
    const reply = await city.taskforce.upload('/api/imports/units?dryRun=true', '单位.xlsx', packed(parts))
    expect(reply.statusCode).toBeLessThan(500)
  })
})

describe('the name of a file', () => {
  test.each([
    ['with a way up', '../../../etc/passwd.xlsx'],
    ['with a way up of Windows', '..\\..\\x.xlsx'],
    ['that reads from right to left', '单位\u202Exslx.exe.xlsx'],
    ['of thousands of letters', `${'名'.repeat(3000)}.xlsx`],
  ])('%s leads nowhere', async (_what, name) => {
    const bytes = await workbook(tables.units)
    const form = multipart(name, bytes)
    const { cookie } = city.taskforce
    const reply = await city.app.inject({
      method: 'POST',
      url: '/api/imports/units',
      headers: { cookie, ...form.headers },
      payload: form.payload,
    })
    expect(reply.statusCode).toBeLessThan(500)
    if (reply.statusCode !== 200) return
    const { importId } = reply.json<{ importId: string }>()
    const file = await city.taskforce.get(`/api/imports/${importId}/file`)
    expect(String(file.headers['content-disposition'])).toMatch(/^attachment; filename\*=UTF-8''[^/\\\r\n]*$/)
  })
})

describe('an outline', () => {
  const polygon = (coordinates: string): Uint8Array =>
    strToU8(
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A01"},"geometry":{"type":"Polygon","coordinates":${coordinates}}}]}`,
    )

  test('of as many points as a file can hold is refused in good time', async () => {
    const point = '[104,30.6],'
    const count = Math.floor((20 * 1024 * 1024 - 1000) / point.length)
    const began = process.cpuUsage().user
    const code = await refused(
      '边界.geojson',
      polygon(`[[${point.repeat(count)}[104,30.6]]]`),
      'boundaries',
      '?crs=WGS84',
    )
    expect(code).toMatch(/^4(13|22) /)
    expect(process.cpuUsage().user - began).toBeLessThan(15_000_000)
  })

  test('that is larger than a file may be is refused while it comes', async () => {
    expect(
      await refused('边界.geojson', polygon(`[[${'[104,30.6],'.repeat(2_000_000)}[1,1]]]`), 'boundaries', '?crs=WGS84'),
    ).toMatch(/^413 /)
  })

  test('that is nested a million deep is refused', async () => {
    const deep = `${'['.repeat(1_000_000)}1${']'.repeat(1_000_000)}`
    expect(await refused('边界.geojson', polygon(deep), 'boundaries', '?crs=WGS84')).toMatch(/^4/)
  })
})

test('a body of JSON that is nested a hundred thousand deep is refused', async () => {
  const { cookie } = city.taskforce
  const payload = `{"text":${'['.repeat(99_000)}${']'.repeat(99_000)}}`
  const headers = { cookie, 'content-type': 'application/json' }
  const reply = await city.app.inject({ method: 'POST', url: '/api/meetings/directives/parse', headers, payload })
  expect(reply.statusCode).toBe(400)
})
