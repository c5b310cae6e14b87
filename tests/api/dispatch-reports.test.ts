import type { Report, ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { fill, type OctoberCity, octoberCity, type Problem, problemOf, reportOf, step } from './dispatch-kit.ts'

let city: OctoberCity

beforeEach(async () => {
  city = await octoberCity()
})

const save = (client: Client, { id, version }: Report, lines: object[]) =>
  client.put(`/api/reports/${id}/lines`, { version, lines })

const lineOf = ({ lines }: Report, code: string) => lines.find(({ projectCode }) => projectCode === code)

const ytdOf = async (code: string) =>
  (await city.taskforce.get(`/api/projects/${code}?month=2025-10`)).json<{ row: { ytdYuan: number | null } }>().row
    .ytdYuan

describe('the board', () => {
  const board = async (client: Client) => (await client.get('/api/reports?month=2025-10')).json<{ rows: ReportRow[] }>()

  test('has one report of each district, and shows a district its own', async () => {
    expect((await board(city.taskforce)).rows).toMatchObject([
      { unitCode: 'D1', unitName: '云锦区', status: 'open', state: 'not-due', counts: { owed: 4, empty: 4 } },
      { unitCode: 'D2', status: 'open', isOnTime: null, counts: { owed: 2, empty: 2 }, version: 1 },
    ])
    expect((await board(city.d1)).rows.map(({ unitCode }) => unitCode)).toEqual(['D1'])
    expect((await board(await city.as('auditor'))).rows).toHaveLength(2)
    expect((await (await city.as('caizheng')).get('/api/reports')).statusCode).toBe(403)
  })

  test('answers about the report of another district as about a missing one', async () => {
    const theirs = await reportOf(city.d2)
    const said = async (id: string) => {
      const { instance: _id, ...body } = (await city.d1.get(`/api/reports/${id}`)).json<Record<string, unknown>>()
      return body
    }
    expect(await said(theirs.id)).toEqual(await said('no-such-report'))
    expect(problemOf(await save(city.d1, theirs, []))).toEqual([404, 'common/not-found'])
    for (const name of ['submit', 'accept'])
      expect(problemOf(await step(city.d1, theirs, { step: name }))).toEqual([404, 'common/not-found'])
  })

  test('shows overdue reports once the due day is over', async () => {
    city.clock.day = '2025-11-10'
    await save(city.d1, await reportOf(city.d1), [{ projectCode: 'P2', investedYuan: 1_000_000 }])
    expect((await board(city.taskforce)).rows.map(({ state }) => state)).toEqual(['overdue', 'overdue'])
    const reminders = (await city.taskforce.get('/api/periods/2025-10/reminders')).json()
    expect(reminders).toMatchObject({
      rows: [
        { unitCode: 'D1', missing: 4, empty: 3, draft: 1, returned: 0, overdueDays: 3 },
        { unitCode: 'D2', missing: 2, empty: 2, draft: 0, returned: 0, overdueDays: 3 },
      ],
    })
    expect(reminders).toHaveProperty('text', expect.stringContaining('云锦区（未报3项、已填未交1项，逾期3天）'))
  })
})

describe('a line', () => {
  test('comes with what is known beside it', async () => {
    expect(lineOf(await reportOf(city.d1), 'P2')).toMatchObject({
      status: 'empty',
      content: { investedYuan: null },
      previous: { investedYuan: 800_000 },
      planYuan: 12_000_000,
      expectedYuan: 10_000_000,
      ytdBeforeYuan: 7_200_000,
      investedBeforeYuan: 7_200_000,
      light: null,
      isUnchanged: false,
    })
  })

  test('is saved cell by cell, and shows the light it would have', async () => {
    const once = (
      await save(city.d1, await reportOf(city.d1), [{ projectCode: 'P2', investedYuan: 4_000_000 }])
    ).json<Report>()
    const twice = (await save(city.d1, once, [{ projectCode: 'P2', imageProgress: '主体封顶' }])).json<Report>()
    expect(lineOf(twice, 'P2')).toMatchObject({
      status: 'draft',
      content: { investedYuan: 4_000_000, imageProgress: '主体封顶' },
      light: 'green',
      filledBy: 'quxian1',
    })
    expect(twice).toMatchObject({ version: 3, filledBy: 'quxian1', counts: { draft: 1, empty: 3 } })
    expect(await ytdOf('P2')).toBeNull()
  })

  test('that two people edit answers the second 409, with nothing lost', async () => {
    const report = await reportOf(city.d1)
    await save(city.d1, report, [{ projectCode: 'P1', investedYuan: 1_000_000 }])
    const late = await save(city.d1, report, [{ projectCode: 'P1', investedYuan: 2_000_000 }])
    expect(problemOf(late)).toEqual([409, 'common/stale'])
    expect(lineOf(await reportOf(city.d1), 'P1')?.content.investedYuan).toBe(1_000_000)
  })

  test('said to be unchanged repeats last month and invests nothing, until it is edited', async () => {
    const same = (
      await save(city.d1, await reportOf(city.d1), [{ projectCode: 'P1', isUnchanged: true }])
    ).json<Report>()
    expect(lineOf(same, 'P1')).toMatchObject({ isUnchanged: true, unchangedInARow: 1, content: { investedYuan: 0 } })
    expect(same.counts.unchanged).toBe(1)
    const edited = (await save(city.d1, same, [{ projectCode: 'P1', investedYuan: 5 }])).json<Report>()
    expect(lineOf(edited, 'P1')).toMatchObject({ isUnchanged: false, unchangedInARow: 0 })
  })

  test('of an unknown project names its place', async () => {
    const reply = await save(city.d1, await reportOf(city.d1), [
      { projectCode: 'P1' },
      { projectCode: 'P3', investedYuan: 1 },
    ])
    expect(reply.json<Problem>()).toMatchObject({
      code: 'common/malformed',
      errors: [{ pointer: '/lines/1/projectCode' }],
    })
  })
})

describe('submitting', () => {
  test('names every line that is missing', async () => {
    const report = (
      await save(city.d1, await reportOf(city.d1), [{ projectCode: 'P1', investedYuan: 1_000_000 }])
    ).json<Report>()
    const { code, errors = [] } = (await step(city.d1, report, { step: 'submit' })).json<Problem>()
    expect(code).toBe('report/checks')
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      ['P2', 'P4', 'P6'].map((each) => `/lines/${each}/investedYuan`),
    )
  })

  test('asks a note for what is unusual', async () => {
    const report = await fill(city.d1, 301)
    expect(report.checks.map(({ level, code }) => [level, code])).toContainEqual(['soft', 'line/jump'])
    const refused = (await step(city.d1, report, { step: 'submit' })).json<Problem>()
    expect(refused).toMatchObject({ code: 'report/checks' })
    const lines = report.lines.map(({ projectCode }) => ({ projectCode, note: '集中支付设备款' }))
    const noted = (await save(city.d1, report, lines)).json<Report>()
    expect((await step(city.d1, noted, { step: 'submit' })).statusCode).toBe(200)
  })

  test('keeps who filled in, checked and signed apart, and fixes the day once', async () => {
    const filled = await fill(city.d1)
    const names = { checkedBy: '王复核', signedBy: '李区长' }
    const report = (await step(city.d1, filled, { step: 'submit', ...names })).json<Report>()
    expect(report).toMatchObject({ status: 'submitted', filledBy: 'quxian1', ...names, isOnTime: true })
    const back = (await step(city.d1, report, { step: 'withdraw' })).json<Report>()
    expect(back).toMatchObject({ status: 'open', counts: { draft: 4 } })
    city.clock.day = '2025-11-20'
    expect((await step(city.d1, back, { step: 'submit' })).json()).toMatchObject({
      status: 'submitted',
      isOnTime: true,
    })
  })
})

describe('review', () => {
  let submitted: Report
  beforeEach(async () => {
    submitted = (await step(city.d1, await fill(city.d1), { step: 'submit' })).json<Report>()
  })

  const sendBack = (comment?: string) =>
    step(city.taskforce, submitted, {
      step: 'sendBack',
      lines: [{ projectCode: 'P2', field: 'investedYuan', comment }],
    })

  test('is not the district’s', async () => {
    expect(problemOf(await step(city.d1, submitted, { step: 'accept' }))).toEqual([403, 'auth/forbidden'])
  })

  test('accepts named lines into the figures, and the rest in one go', async () => {
    expect(await ytdOf('P1')).toBeNull()
    const some = (
      await step(city.taskforce, submitted, { step: 'accept', lines: [{ projectCode: 'P1' }] })
    ).json<Report>()
    expect(some).toMatchObject({ status: 'submitted', counts: { accepted: 1, submitted: 3 } })
    expect([await ytdOf('P1'), await ytdOf('P2')]).toEqual([10_000_000, null])
    const all = (await step(city.taskforce, some, { step: 'accept' })).json<Report>()
    expect(all).toMatchObject({ status: 'accepted', state: 'accepted', counts: { accepted: 4 } })
    expect(await ytdOf('P2')).toBe(8_200_000)
    expect(problemOf(await step(city.d1, some, { step: 'withdraw' }))).toEqual([409, 'common/stale'])
    expect(problemOf(await save(city.d1, all, [{ projectCode: 'P1', investedYuan: 1 }]))).toEqual([
      409,
      'report/locked',
    ])
  })

  test('sends a line back with a comment that must be answered', async () => {
    expect((await sendBack()).json<Problem>()).toMatchObject({ errors: [{ pointer: '/lines/0/comment' }] })
    const returned = (await sendBack('与入库数不符')).json<Report>()
    expect(returned).toMatchObject({ status: 'returned', counts: { returned: 1, submitted: 3 } })
    const refused = (await step(city.d1, returned, { step: 'submit' })).json<Problem>()
    const [comment] = returned.comments
    expect(refused).toMatchObject({
      code: 'report/unanswered',
      errors: [{ pointer: `/comments/${comment?.commentId}` }],
    })
    const address = `/api/reports/${returned.id}/comments/${comment?.commentId}/answer`
    const answered = (await city.d1.post(address, { answer: '已核对，数字无误' })).json<Report>()
    expect(answered.comments).toMatchObject([{ text: '与入库数不符', by: 'zhuanban', answer: '已核对，数字无误' }])
    expect((await step(city.d1, answered, { step: 'submit' })).json()).toMatchObject({ status: 'submitted' })
  })

  test('has its answer saved among the cells, as often as it is put better', async () => {
    const returned = (await sendBack('与入库数不符')).json<Report>()
    const commentId = returned.comments[0]?.commentId
    const put = async (answer: string, given: { commentId?: string | undefined; version: number }) =>
      city.d1.put(`/api/reports/${returned.id}/lines`, {
        version: given.version,
        lines: [{ projectCode: 'P2', note: answer }],
        answers: [{ commentId: given.commentId ?? commentId, answer }],
      })
    const first = (await put('已核对', returned)).json<Report>()
    expect(first.comments).toMatchObject([{ answer: '已核对' }])
    expect(lineOf(first, 'P2')).toMatchObject({ content: { note: '已核对' } })
    expect(problemOf(await put('晚了一步', returned))).toEqual([409, 'common/stale'])
    const taken = (await put('', first)).json<Report>()
    expect(taken.comments).toMatchObject([{ answer: null, answeredBy: null }])
    expect(problemOf(await put('无此意见', { ...taken, commentId: 'none' }))).toEqual([404, 'common/not-found'])
  })

  test('that has begun keeps the report from being withdrawn', async () => {
    const some = (
      await step(city.taskforce, submitted, { step: 'accept', lines: [{ projectCode: 'P1' }] })
    ).json<Report>()
    expect(problemOf(await step(city.d1, some, { step: 'withdraw' }))).toEqual([409, 'report/under-review'])
  })

  test('reopens an accepted line, which leaves the figures', async () => {
    const all = (await step(city.taskforce, submitted, { step: 'accept' })).json<Report>()
    const lines = [{ projectCode: 'P1', comment: '口径有误' }]
    const again = (await step(city.taskforce, all, { step: 'reopen', lines })).json<Report>()
    expect(again).toMatchObject({ status: 'returned', counts: { accepted: 3, returned: 1 } })
    expect(await ytdOf('P1')).toBeNull()
  })

  test('is by somebody else than who filled it in', async () => {
    city.world.db.sqlite.prepare("UPDATE accounts SET role = 'taskforce' WHERE username = 'quxian1'").run()
    expect(problemOf(await step(city.d1, submitted, { step: 'accept' }))).toEqual([403, 'report/own-report'])
  })

  test('is told in the trail, of the report and of each line', async () => {
    await sendBack('与入库数不符')
    const rows = async (subject: string) =>
      (await city.taskforce.get(`/api/trail?subject=${subject}`)).json<{
        rows: { action: string; actorName: string }[]
      }>().rows
    expect((await rows(`report:${submitted.id}`)).map(({ action, actorName }) => [action, actorName])).toEqual([
      ['report.sendBack', 'zhuanban'],
      ['report.submit', 'quxian1'],
      ['report.save', 'quxian1'],
    ])
    expect(await rows('project:P2')).toMatchObject([
      { action: 'report.return-line', detail: { comment: '与入库数不符' } },
    ])
  })
})
