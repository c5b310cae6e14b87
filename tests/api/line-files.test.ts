import type { LineFile } from '@pianqu/shared/reports/line-file.contract.ts'
import { lineFileLimitBytes } from '@pianqu/shared/reports/line-file.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client, Reply } from '../city.ts'
import {
  handIn,
  type OctoberCity,
  octoberCity,
  type Problem,
  problemOf,
  publishedCity,
  reportOf,
} from './dispatch-kit.ts'

const pdf = Buffer.from('%PDF-1.7 批复')
const photo = Buffer.from('\xff\xd8\xff\xe0 现场', 'latin1')

let city: OctoberCity
let report: Report

beforeEach(async () => {
  city = await octoberCity()
  report = await reportOf(city.d1)
})
afterEach(() => city.app.close())

const address = (code = 'P1') => `/api/reports/${report.id}/lines/${code}/files`

async function added(name = '批复.pdf', bytes: Uint8Array = pdf, code = 'P1'): Promise<LineFile> {
  const reply = await city.d1.upload(address(code), name, bytes)
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return reply.json<LineFile>()
}

const listed = async (client: Client): Promise<LineFile[]> =>
  (await client.get(`/api/reports/${report.id}/files`)).json<{ rows: LineFile[] }>().rows

const said = (reply: Reply) => ({ ...reply.json<Record<string, unknown>>(), instance: '' })

describe('evidence beside a line', () => {
  test('is listed with its name, size, who and when, and comes back as it was', async () => {
    const file = await added()
    await added('现场照片.jpg', photo)
    expect(file).toMatchObject({ projectCode: 'P1', fileName: '批复.pdf', fileBytes: pdf.length, by: 'quxian1' })
    for (const name of ['quxian1', 'zhuanban', 'auditor']) {
      const client = await city.as(name)
      expect((await listed(client)).map(({ fileName }) => fileName).sort()).toEqual(['批复.pdf', '现场照片.jpg'])
      const download = await client.get(`${address()}/${file.fileId}`)
      expect([download.statusCode, download.rawPayload.equals(pdf)]).toEqual([200, true])
      expect(download.headers['content-disposition']).toContain(encodeURIComponent('批复.pdf'))
      expect(download.headers['content-type']).toBe('application/octet-stream')
    }
  })

  test('is kept once when it is sent twice', async () => {
    const first = await added()
    expect((await added()).fileId).toBe(first.fileId)
    expect(await listed(city.d1)).toHaveLength(1)
  })

  test('leaves the list when it is removed, and stays in the trail with its hash', async () => {
    const { fileId } = await added()
    const removed = await city.d1.delete(`${address()}/${fileId}`)
    expect(removed.statusCode).toBe(204)
    expect(await listed(city.d1)).toEqual([])
    expect((await city.d1.get(`${address()}/${fileId}`)).statusCode).toBe(404)
    expect((await city.d1.delete(`${address()}/${fileId}`)).statusCode).toBe(404)
    const { rows } = (await city.taskforce.get('/api/trail?subject=project:P1')).json<{
      rows: { action: string; actorName: string; detail: { fileName: string; fileHash: string } }[]
    }>()
    const [last, before] = rows
    expect([last?.action, before?.action]).toEqual(['report.remove-file', 'report.add-file'])
    expect(last?.detail).toMatchObject({ fileName: '批复.pdf', fileHash: before?.detail.fileHash })
    expect(city.world.files.read(last?.detail.fileHash ?? '')).toEqual(pdf)
  })

  test.each([
    ['安装.exe', Buffer.from('MZ'), '不能上传'],
    ['批复.pdf', photo, '内容是JPEG 图片'],
    ['台账.xlsx', Buffer.from('not a workbook'), '内容不是Excel 工作簿'],
  ])('%s is refused by what it holds', async (name, bytes, words) => {
    const reply = await city.d1.upload(address(), name, bytes)
    expect(problemOf(reply)).toEqual([415, 'common/unsupported-type'])
    expect(reply.json<Problem>().detail).toContain(words)
    expect(await listed(city.d1)).toEqual([])
  })

  test('is refused over 10 MB, and beyond twenty of a line', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(lineFileLimitBytes)])
    expect(problemOf(await city.d1.upload(address(), '批复.pdf', large))).toEqual([413, 'common/too-large'])
    for (let count = 0; count < 20; count += 1) await added(`批复${count}.pdf`)
    expect(problemOf(await city.d1.upload(address(), '批复20.pdf', pdf))).toEqual([409, 'report/too-many-files'])
    expect((await added('批复.pdf', pdf, 'P2')).projectCode).toBe('P2')
  })

  test('of another city.d1 is answered as one that does not exist', async () => {
    const { fileId } = await added()
    const other = await city.as('quxian2')
    const missing = '00000000-0000-4000-8000-000000000000'
    const swap = (url: string) => url.replace(report.id, missing)
    for (const url of [`/api/reports/${report.id}/files`, `${address()}/${fileId}`]) {
      const [closed, none] = [await other.get(url), await other.get(swap(url))]
      expect([closed.statusCode, said(closed)]).toEqual([404, said(none)])
    }
    const [closed, none] = [
      await other.upload(address(), '批复.pdf', pdf),
      await other.upload(swap(address()), '批复.pdf', pdf),
    ]
    expect([closed.statusCode, said(closed)]).toEqual([404, said(none)])
    expect((await other.delete(`${address()}/${fileId}`)).statusCode).toBe(404)
    // Nor through a report or a line of one's own.
    const own = await reportOf(other)
    expect((await other.get(`/api/reports/${own.id}/lines/P3/files/${fileId}`)).statusCode).toBe(404)
    expect((await city.d1.get(`${address('P2')}/${fileId}`)).statusCode).toBe(404)
    expect(await listed(city.d1)).toHaveLength(1)
  })

  test.each(['caizheng', 'lingdao', 'admin'])('is closed to %s', async (name) => {
    const { fileId } = await added()
    const client = await city.as(name)
    expect((await client.get(`/api/reports/${report.id}/files`)).statusCode).toBe(403)
    expect((await client.get(`${address()}/${fileId}`)).statusCode).toBe(403)
  })

  test('is only read by the task force and the auditor', async () => {
    const { fileId } = await added()
    for (const name of ['zhuanban', 'auditor']) {
      const client = await city.as(name)
      expect((await client.upload(address(), '批复.pdf', pdf)).statusCode).toBe(403)
      expect((await client.delete(`${address()}/${fileId}`)).statusCode).toBe(403)
    }
  })

  test('is locked with the line once it is accepted', async () => {
    const { fileId } = await added()
    await handIn(city, 'quxian1')
    expect(problemOf(await city.d1.upload(address(), '补充.pdf', pdf))).toEqual([409, 'report/locked'])
    expect(problemOf(await city.d1.delete(`${address()}/${fileId}`))).toEqual([409, 'report/locked'])
    expect(await listed(city.taskforce)).toHaveLength(1)
  })

  test('needs a line of the report', async () => {
    expect(problemOf(await city.d1.upload(address('P3'), '批复.pdf', pdf))).toEqual([404, 'common/not-found'])
  })

  test('does not overtake what is being typed', async () => {
    await added()
    expect((await reportOf(city.d1)).version).toBe(report.version)
  })
})

test('evidence of a published month cannot change', async () => {
  const published = await publishedCity()
  await handIn(published, 'quxian1')
  await handIn(published, 'quxian2')
  expect((await published.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })).statusCode).toBe(200)
  expect((await published.taskforce.post('/api/periods/2025-10/steps', { step: 'publish' })).statusCode).toBe(200)
  const client = await published.as('quxian1')
  const { id } = await reportOf(client)
  const reply = await client.upload(`/api/reports/${id}/lines/P1/files`, '批复.pdf', pdf)
  expect(problemOf(reply)).toEqual([409, 'report/published'])
  await published.app.close()
})
