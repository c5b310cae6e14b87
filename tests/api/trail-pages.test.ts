import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { listTrail, listTrailPeople, verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { cellChanges, changeText } from '@pianqu/shared/trail-words/cell-changes.ts'
import { subjectText } from '@pianqu/shared/trail-words/trail-words.ts'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { touchByHand } from '../untouched.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let auditor: Client
let admin: Client
let reportId: string

beforeAll(async () => {
  city = await smallCity()
  auditor = await city.as('auditor')
  admin = await city.as('admin')
  await city.taskforce.post('/api/periods', { month: '2025-10' })
  const district = await city.as('quxian1')
  const { rows } = (await district.get('/api/reports?month=2025-10')).json<{
    rows: { id: string; version: number }[]
  }>()
  reportId = rows[0]?.id ?? ''
  const save = async (version: number, investedYuan: number) =>
    (
      await district.put(`/api/reports/${reportId}/lines`, { version, lines: [{ projectCode: 'P1', investedYuan }] })
    ).json<{ version: number }>().version
  await save(await save(rows[0]?.version ?? 0, 1_000_000), 1_234_000)
}, 60_000)
afterAll(() => city.app.close())

const lines = async (client: Client, query: string) =>
  (await client.get(`/api/trail?pageSize=200&${query}`)).json<ReplyOf<typeof listTrail>>().rows

describe('the trail', () => {
  test('keeps what stood in the cells of a report, and calls the report by its name', async () => {
    const [newest] = await lines(auditor, `subject=report:${reportId}&action=report.save`)
    expect(newest && cellChanges(newest).map(changeText)).toEqual([
      expect.stringMatching(/^「.+」本月完成投资：100万元 → 123.4万元$/),
    ])
    expect(newest && subjectText(newest)).toMatch(/^月报 .+2025年10月$/)
  })

  test('is asked for one action, and for one person of those who wrote', async () => {
    const people = (await auditor.get('/api/trail/people')).json<ReplyOf<typeof listTrailPeople>>().rows
    const clerk = people.find(({ username }) => username === 'quxian1')
    expect(clerk).toMatchObject({ name: 'quxian1', unitName: expect.any(String) })
    const own = await lines(auditor, `actor=${clerk?.userId}&action=report.save`)
    expect(own.length).toBe(2)
    expect(await lines(auditor, 'action=report.accept')).toEqual([])
  })

  test('goes into a workbook as it reads', async () => {
    const reply = await auditor.get(`/api/workbooks/trail?subject=report:${reportId}&action=report.save`)
    const { sheets } = await readXlsx(new Uint8Array(reply.rawPayload))
    const rows = sheets[0]?.rows ?? []
    expect(rows[0]?.[0]).toBe('操作记录')
    expect(rows[1]?.[0]).toMatch(/^筛选：对象 月报 .+；操作 填报$/)
    expect(rows[4]).toEqual(['时间', '操作人', '操作', '对象', '内容', '序号'])
    expect(rows[5]?.[4]).toMatch(/本月完成投资：100万元 → 123.4万元$/)
    expect(typeof rows[5]?.[5]).toBe('number')
  })
})

describe('an administrator', () => {
  test('reads who did what of which record, and no figure, no name of a project and no draft', async () => {
    const told = await lines(admin, '')
    const text = JSON.stringify(told)
    expect(text).not.toContain('1234000')
    expect(text).not.toContain('investedYuan')
    const ofReports = told.filter(({ subject }) => subject.startsWith('report:'))
    expect(ofReports.length).toBeGreaterThan(0)
    for (const line of ofReports) expect(line).toMatchObject({ detail: {}, isWithheld: true })
    expect(ofReports.filter(({ names }) => names !== undefined)).toEqual([])
    const book = await admin.get('/api/workbooks/trail?action=report.save')
    const { sheets } = await readXlsx(new Uint8Array(book.rawPayload))
    expect(JSON.stringify(sheets[0]?.rows)).not.toMatch(/123\.4|100万元/)
  })

  test('is told that a figure was touched, and neither which nor what it comes to', async () => {
    touchByHand(city.world)
    city.world.db.sqlite.exec("UPDATE report_lines SET invested_yuan = 77770000 WHERE project_code = 'P1'")
    const asked = async (client: Client) => (await client.get('/api/trail/verify')).json<ReplyOf<typeof verifyTrail>>()
    const [seen, told] = [await asked(auditor), await asked(admin)]
    expect(JSON.stringify(seen.faults)).toMatch(/7,777万元/)
    expect(told.found).toBe(seen.found)
    expect(JSON.stringify(told.faults)).not.toMatch(/7,?777|P1|万元/)
    expect(told.faults).toContainEqual({
      kind: 'figure-changed',
      seq: null,
      subject: null,
      message: '有业务数字与操作记录不符，内容不对系统管理员显示',
    })
  })
})
