import type { BoardRow, Report, ReportAfter } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { fill, handIn, type OctoberCity, octoberCity, type Problem, problemOf, reportOf, step } from './dispatch-kit.ts'

let city: OctoberCity

beforeEach(async () => {
  city = await octoberCity()
})

const submit = async (client: Client) => (await step(client, await fill(client), { step: 'submit' })).json<Report>()

const queueOf = async (client: Client, query = 'month=2025-10') =>
  (await client.get(`/api/reports/queue?${query}`)).json<{ rows: ReviewLine[]; month: string }>()

const statusOf = ({ lines }: Report, code: string) => lines.find(({ projectCode }) => projectCode === code)?.status

const ytdOf = async (code: string) =>
  (await city.taskforce.get(`/api/projects/${code}?month=2025-10`)).json<{ row: { ytdYuan: number | null } }>().row
    .ytdYuan

describe('the queue of a month', () => {
  test('has the submitted lines of all districts, the riskiest first, and why', async () => {
    await submit(city.d1)
    expect((await queueOf(city.taskforce)).rows).toHaveLength(4)
    const report = await fill(city.d2)
    const jump = { projectCode: 'P5', investedYuan: 9_000_000, note: '设备一次到货' }
    await city.d2.put(`/api/reports/${report.id}/lines`, { version: report.version, lines: [jump] })
    expect((await queueOf(city.taskforce)).rows).toHaveLength(4)
    await step(city.d2, await reportOf(city.d2), { step: 'submit' })
    const { rows, month } = await queueOf(city.taskforce)
    expect(month).toBe('2025-10')
    expect(rows).toHaveLength(6)
    expect(rows.slice(0, 2)).toMatchObject([
      { projectCode: 'P3', unitCode: 'D2', light: 'red', hits: [], isSafe: false },
      { projectCode: 'P5', changeYuan: 8_000_000, hits: [{ code: 'line/jump', level: 'soft', isExplained: true }] },
    ])
  })

  test('of one report has every owed line, in whatever status', async () => {
    const report = await submit(city.d1)
    await step(city.taskforce, report, { step: 'accept', lines: [{ projectCode: 'P1' }] })
    const { rows } = await queueOf(city.taskforce, `report=${report.id}`)
    expect(rows.map(({ projectCode, status }) => [projectCode, status])).toContainEqual(['P1', 'accepted'])
    expect(rows).toHaveLength(4)
    expect(rows.filter(({ mayTakeBack }) => mayTakeBack).map(({ projectCode }) => projectCode)).toEqual(['P1'])
    const seen = await queueOf(await city.as('auditor'), `report=${report.id}`)
    expect(seen.rows.some(({ mayTakeBack }) => mayTakeBack)).toBe(false)
    expect(problemOf(await city.taskforce.get('/api/reports/queue?report=none'))).toEqual([404, 'common/not-found'])
  })

  test('offers to pass at once what says 无变化 and shows nothing odd', async () => {
    const { id, version } = await fill(city.d1)
    const lines = [{ projectCode: 'P1', isUnchanged: true }]
    await city.d1.put(`/api/reports/${id}/lines`, { version, lines })
    await step(city.d1, await reportOf(city.d1), { step: 'submit' })
    const safe = (await queueOf(city.taskforce)).rows.filter(({ isSafe }) => isSafe)
    expect(safe.map(({ projectCode }) => projectCode)).toEqual(['P1'])
  })

  test('is not for districts', async () => {
    expect((await city.d1.get('/api/reports/queue')).statusCode).toBe(403)
  })
})

describe('an acceptance taken back', () => {
  test('leaves the line as it was handed in, out of the figures, with trail', async () => {
    const accepted = await handIn(city, 'quxian1')
    expect(await ytdOf('P1')).toBe(10_000_000)
    const body = { step: 'takeBack', lines: [{ projectCode: 'P1' }, { projectCode: 'P2' }] }
    const answer = (await step(city.taskforce, accepted, body)).json<ReportAfter>()
    expect(answer.lines.map(({ projectCode }) => projectCode)).toEqual(['P1', 'P2'])
    const back = await reportOf(city.d1)
    expect(['P1', 'P2', 'P4', 'P6'].map((code) => statusOf(back, code))).toEqual([
      'submitted',
      'submitted',
      'accepted',
      'accepted',
    ])
    expect(back.status).toBe('submitted')
    expect(back.lines.find(({ projectCode }) => projectCode === 'P1')?.content.investedYuan).toBe(1_000_000)
    expect(await ytdOf('P1')).toBeNull()
    const { rows } = (await city.taskforce.get('/api/trail?subject=project:P1')).json<{ rows: TrailLine[] }>()
    expect(rows[0]).toMatchObject({ action: 'report.take-back-line', detail: { month: '2025-10' } })
    const again = await step(city.taskforce, back, { step: 'accept' })
    expect(again.json<Report>().status).toBe('accepted')
    expect(await ytdOf('P1')).toBe(10_000_000)
  })

  test('is the business of who accepted alone, and in a closed month still', async () => {
    await city.person({ username: 'zhuanban2', role: 'taskforce', unitCode: 'T1' })
    const other = await city.as('zhuanban2')
    const accepted = await handIn(city, 'quxian1')
    const body = { step: 'takeBack', lines: [{ projectCode: 'P1' }] }
    expect(problemOf(await step(other, accepted, body))).toEqual([403, 'report/accepted-by-other'])
    expect(problemOf(await step(city.d1, accepted, body))).toEqual([403, 'auth/forbidden'])
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    const back = await step(city.taskforce, accepted, body)
    expect(back.statusCode).toBe(200)
    const mixed = (await step(other, back.json<Report>(), { step: 'accept' })).json<Report>()
    const both = { step: 'takeBack', lines: [{ projectCode: 'P1' }, { projectCode: 'P2' }] }
    expect(problemOf(await step(other, mixed, both))).toEqual([403, 'report/accepted-by-other'])
    const own = (await step(other, mixed, { step: 'takeBack' })).json<Report>()
    expect(own.lines.filter(({ status }) => status === 'submitted').map(({ projectCode }) => projectCode)).toEqual([
      'P1',
    ])
  })

  test('is over when the month is published', async () => {
    const accepted = await handIn(city, 'quxian1')
    await handIn(city, 'quxian2')
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'publish' })
    expect(problemOf(await step(city.taskforce, accepted, { step: 'takeBack' }))).toEqual([409, 'report/published'])
  })
})

describe('a line sent back with several comments', () => {
  test('keeps each with its field, and is submitted again once all are answered', async () => {
    const report = await submit(city.d1)
    const lines = [
      { projectCode: 'P1', field: 'investedYuan', comment: '与统计入库数不符，请核对。' },
      { projectCode: 'P1', field: 'progressBasisPoints', comment: '请补充形象进度。' },
    ]
    const back = (await step(city.taskforce, report, { step: 'sendBack', lines })).json<Report>()
    expect(back.comments.map(({ field, text }) => [field, text])).toEqual(
      lines.map(({ field, comment }) => [field, comment]),
    )
    expect(statusOf(await reportOf(city.d1), 'P2')).toBe('submitted')
    const answer = (commentId: string) =>
      city.d1.post(`/api/reports/${report.id}/comments/${commentId}/answer`, { answer: '已核对' })
    await answer(back.comments[0]?.commentId ?? '')
    const refused = await step(city.d1, await reportOf(city.d1), { step: 'submit' })
    expect(problemOf(refused)).toEqual([422, 'report/unanswered'])
    expect(refused.json<Problem>().errors).toHaveLength(1)
    await answer(back.comments[1]?.commentId ?? '')
    expect((await step(city.d1, await reportOf(city.d1), { step: 'submit' })).statusCode).toBe(200)
  })

  test('is refused where one of them is empty', async () => {
    const lines = [
      { projectCode: 'P1', comment: '请核对' },
      { projectCode: 'P1', field: 'note' },
    ]
    const refused = await step(city.taskforce, await submit(city.d1), { step: 'sendBack', lines })
    expect(problemOf(refused)).toEqual([400, 'common/malformed'])
    expect(refused.json<Problem>().errors).toMatchObject([{ pointer: '/lines/1/comment' }])
  })
})

describe('the completeness matrix', () => {
  const board = async () =>
    (await city.taskforce.get('/api/reports?month=2025-10')).json<{ rows: BoardRow[]; dueOn: string }>()

  test('says how late a report is, before and after it comes, and who did what last', async () => {
    await submit(city.d1)
    city.clock.day = '2025-11-10'
    const { rows, dueOn } = await board()
    expect(dueOn).toBe('2025-11-07')
    expect(rows).toMatchObject([
      { unitCode: 'D1', isOnTime: true, lateDays: 0, changed: { by: 'quxian1', action: 'report.submit' } },
      { unitCode: 'D2', isOnTime: null, lateDays: 3, changed: null },
    ])
    await submit(city.d2)
    city.clock.day = '2025-11-20'
    expect((await board()).rows[1]).toMatchObject({ isOnTime: false, lateDays: 3 })
  })
})

describe('what happened to a report', () => {
  test('is read by the task force and by its own district, newest first', async () => {
    const report = await handIn(city, 'quxian1')
    const url = `/api/reports/${report.id}/trail`
    for (const client of [city.taskforce, city.d1, await city.as('auditor')]) {
      const { rows } = (await client.get(url)).json<{ rows: TrailLine[] }>()
      expect(rows.map(({ action }) => action)).toEqual(['report.accept', 'report.submit', 'report.save'])
    }
    expect(problemOf(await city.d2.get(url))).toEqual([404, 'common/not-found'])
  })
})

describe('the days of a month', () => {
  const preview = (body: object) => city.taskforce.post('/api/periods/preview', body)

  test('are shown before it is opened, with what will be owed', async () => {
    const dueRule = { due: { kind: 'working-days', count: 3 }, lateWorkingDays: 2 }
    expect((await preview({ month: '2025-09', dueRule })).json()).toEqual({
      dueOn: '2025-10-11',
      lateUntil: '2025-10-14',
      owed: 6,
      units: 2,
      notice: null,
    })
    expect(problemOf(await city.d1.post('/api/periods/preview', { month: '2025-11' }))).toEqual([403, 'auth/forbidden'])
  })

  test('fall on a day of the next month too, and are what opening fixes', async () => {
    const dueRule = { due: { kind: 'next-month-day', day: 5 }, lateWorkingDays: 0 }
    const { dueOn } = (await preview({ month: '2025-11', dueRule })).json<{ dueOn: string }>()
    expect(dueOn).toBe('2025-12-05')
    expect((await city.taskforce.post('/api/periods', { month: '2025-11', dueRule })).json()).toMatchObject({ dueOn })
  })

  test('in a year without announced holidays count Monday to Friday, and it is said before and kept in the trail', async () => {
    const notice = expect.stringMatching(/^2032年的放假安排还没有收录，工作日暂按周一至周五推算/)
    city.clock.day = '2032-09-20'
    expect((await preview({ month: '2032-09' })).json()).toMatchObject({ dueOn: '2032-10-07', notice })
    expect((await city.taskforce.post('/api/periods', { month: '2032-09' })).statusCode).toBe(201)
    const { rows } = (await city.taskforce.get('/api/trail?subject=period:2032-09')).json<{ rows: TrailLine[] }>()
    expect(rows[0]?.detail).toMatchObject({ notice })
  })
})
