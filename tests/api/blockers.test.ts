import type { Blocker, BlockerCause, BlockerSummary, Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerViews } from '@pianqu/shared/blockers/blocker-views.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { sent } from './adjustment-kit.ts'
import { blockers, content, listed, page, raised, step, stepped } from './blocker-kit.ts'
import { problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let district: Client
let department: Client

beforeEach(async () => {
  city = await smallCity()
  city.clock.day = '2025-09-26'
  district = await city.as('quxian1')
  department = await city.as('caizheng')
})
afterEach(() => city.app.close())

const toB1 = { step: 'assign', leadUnit: 'B1', coUnits: ['B2'] }

const assigned = async (): Promise<Blocker> => stepped(city.taskforce, await raised(district), toB1)

const answered = async (): Promise<Blocker> =>
  stepped(department, await assigned(), { step: 'answer', text: '已安排指标', proof: '市规资函〔2025〕18号' })

describe('a blocker', () => {
  test('goes from the district that raises it to its confirmation', async () => {
    const one = await raised(district)
    expect(one).toMatchObject({
      number: 'DD-2025-0001',
      title: '专用线用地指标缺126亩，无法报批',
      state: 'raised',
      raisedByName: '云锦区',
      areaCode: 'A01',
      dueOn: null,
      raisedOn: '2025-09-26',
    })
    expect((await page(district, { id: one.number })).id).toBe(one.id)
    const given = await stepped(city.taskforce, one, toB1)
    expect(given).toMatchObject({ state: 'assigned', leadUnit: 'B1', coUnits: ['B2'], level: 'department' })
    expect(given.dueOn).toBe('2025-10-16')
    const taken = await stepped(department, given, { step: 'accept', note: '十月中旬前办结' })
    city.clock.day = '2025-10-10'
    const said = await stepped(department, taken, { step: 'answer', text: '已安排指标', proof: '市规资函〔2025〕18号' })
    expect(said).toMatchObject({ state: 'answered', maySteps: [] })
    const closed = await stepped(district, said, { step: 'confirm' })
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2025-10-10', ageDays: 14 })
    const again = await stepped(district, closed, { step: 'reopen', reason: '指标又被收回' })
    expect(again).toMatchObject({ state: 'accepted', reopened: 1, raisedOn: '2025-09-26', dueOn: '2025-10-23' })
    expect(again.steps.map(({ step: taken }) => taken)).toEqual([
      'raise',
      'assign',
      'accept',
      'answer',
      'confirm',
      'reopen',
    ])
  })

  test('is raised on one’s own ground alone, of a place that there is', async () => {
    const other = await city.as('quxian2')
    expect((await other.post(blockers, content)).statusCode).toBe(400)
    expect((await district.post(blockers, { ...content, projectCode: 'P404' })).statusCode).toBe(400)
    expect((await district.post(blockers, { ...content, projectCode: undefined })).statusCode).toBe(400)
    const reply = await city.taskforce.post(blockers, { ...content, leadUnit: '无此局' })
    expect(reply.json()).toMatchObject({ errors: [{ pointer: '/leadUnit' }] })
    expect((await (await city.as('lingdao')).post(blockers, content)).statusCode).toBe(403)
    const ofArea = await raised(city.taskforce, { projectCode: undefined, areaCode: 'A02', leadUnit: '市财政局' })
    expect(ofArea).toMatchObject({ areaCode: 'A02', projectCode: null, leadUnit: 'B1', number: 'DD-2025-0001' })
  })

  test('is closed with proof, by another than who answered', async () => {
    const said = await stepped(department, await assigned(), { step: 'answer', text: '已协调' })
    expect(problemOf(await step(district, said, { step: 'confirm' }))).toEqual([422, 'blocker/no-proof'])
    const pdf = Buffer.from('%PDF-1.7 批复')
    const file = await sent<{ fileId: string }>(department.upload(`${blockers}/${said.id}/files`, '批复.pdf', pdf), 201)
    expect((await district.get(`${blockers}/${said.id}/files/${file.fileId}`)).rawPayload).toEqual(pdf)
    const wrong = await department.upload(`${blockers}/${said.id}/files`, '批复.pdf', Buffer.from('<html>'))
    expect(wrong.statusCode).toBe(415)
    expect(await stepped(district, await page(district, said), { step: 'confirm' })).toMatchObject({ state: 'closed' })
    expect((await department.upload(`${blockers}/${said.id}/files`, '二.pdf', pdf)).statusCode).toBe(409)
  })

  test('that somebody else has moved is not moved over that', async () => {
    const one = await raised(district)
    await stepped(city.taskforce, one, toB1)
    expect(problemOf(await step(city.taskforce, one, toB1))).toEqual([409, 'common/stale'])
  })

  test('asks for the unit that leads', async () => {
    const one = await raised(district)
    expect(problemOf(await step(city.taskforce, one, { step: 'assign' }))).toEqual([422, 'blocker/no-lead'])
    const proposed = await raised(district, { leadUnit: 'B3' })
    expect(await stepped(city.taskforce, proposed, { step: 'assign' })).toMatchObject({ leadUnit: 'B3' })
  })

  test('is disputed twice, then ruled on, and the ruling is final', async () => {
    const first = await stepped(department, await assigned(), { step: 'dispute', reason: '不属本局职责' })
    city.clock.day = '2025-09-29'
    const again = await stepped(city.taskforce, first, toB1)
    expect(again.dueOn).toBe('2025-10-16')
    const second = await stepped(department, again, { step: 'dispute', reason: '仍不属本局职责' })
    expect(second.state).toBe('ruling')
    expect(await listed(city.taskforce, '?view=city')).toMatchObject([{ state: 'ruling' }])
    const ruled = await stepped(city.taskforce, second, { step: 'rule', leadUnit: 'B3', reason: '按三定方案' })
    expect(ruled).toMatchObject({ state: 'accepted', leadUnit: 'B3', dueOn: '2025-10-20' })
    const given = await stepped(city.taskforce, ruled, { step: 'transfer', leadUnit: 'B1', reason: '改由财政' })
    expect(problemOf(await step(department, given, { step: 'dispute', reason: '再议' }))).toEqual([
      409,
      'blocker/ruled',
    ])
  })

  test('stands for the working days of a pause, and runs again before its end', async () => {
    const one = await assigned()
    city.clock.day = '2025-10-13'
    const bad = { step: 'pause', reason: '等待批复', until: '2025-10-12' }
    expect(problemOf(await step(city.taskforce, await page(city.taskforce, one), bad))).toEqual([
      422,
      'blocker/bad-pause',
    ])
    const pause = { ...bad, until: '2025-10-24' }
    const paused = await stepped(city.taskforce, await page(city.taskforce, one), pause)
    expect(paused).toMatchObject({ pausedUntil: '2025-10-24', dueOn: '2025-10-30', state: 'accepted' })
    city.clock.day = '2025-10-15'
    const running = await stepped(city.taskforce, paused, { step: 'resume' })
    expect(running).toMatchObject({ pausedUntil: null, dueOn: '2025-10-20' })
  })
})

describe('what happens by itself', () => {
  test('is written down on the day it took effect, whenever somebody looks, and once', async () => {
    const one = await stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'D1' })
    expect(one).toMatchObject({ level: 'district', dueOn: '2025-10-16' })
    city.clock.day = '2025-11-05'
    const late = await page(district, one)
    expect(late).toMatchObject({
      level: 'taskforce',
      dueOn: '2025-11-24',
      isLate: true,
      escalations: 2,
      state: 'accepted',
    })
    const own = late.steps.filter(({ by }) => by === null)
    expect(own.map((each) => `${each.step} ${each.on} ${each.text ?? each.level}`)).toEqual([
      'silence 2025-09-30 district',
      'supervise 2025-10-13 blue',
      'supervise 2025-10-16 yellow',
      'supervise 2025-10-17 red',
      'escalate 2025-10-17 department',
      'supervise 2025-10-28 blue',
      'supervise 2025-10-31 yellow',
      'supervise 2025-11-03 red',
      'escalate 2025-11-03 taskforce',
    ])
    const before = await city.taskforce.get('/api/trail?subject=blocker:')
    expect(await page(district, one)).toEqual(late)
    expect((await city.taskforce.get('/api/trail?subject=blocker:')).body).toBe(before.body)
    expect(await listed(city.taskforce, '?view=overdue')).toHaveLength(1)
    expect(await listed(city.taskforce, '?view=city')).toHaveLength(1)
  })

  test('hands an answer that nobody confirms to the task force, and closes nothing', async () => {
    const said = await answered()
    city.clock.day = '2025-12-31'
    expect(await page(district, said)).toMatchObject({ state: 'answered', isLate: false, maySteps: [] })
    expect((await page(city.taskforce, said)).maySteps).toEqual(['confirm', 'reopen'])
  })

  test('waits while a worker writes, and holds up nobody who reads', async () => {
    const one = await assigned()
    city.clock.day = '2025-10-20'
    const release = await city.world.writing.take()
    expect((await page(district, one)).level).toBe('department')
    release()
    expect((await page(district, one)).level).toBe('taskforce')
  })

  test('writes nothing on a day before the newest step', async () => {
    const one = await assigned()
    city.clock.day = '2025-10-20'
    const before = await page(district, one)
    city.clock.day = '2025-10-01'
    expect((await page(district, one)).steps).toEqual(before.steps)
    expect(problemOf(await step(department, before, { step: 'answer', text: '已办' }))).toEqual([
      409,
      'blocker/clock-back',
    ])
  })
})

describe('supervision', () => {
  test('is signed for and reported on by its unit, and done when the task force says so', async () => {
    await assigned()
    city.clock.day = '2025-10-14'
    const orders = async (client: Client) => (await sent<{ rows: Supervision[] }>(client.get('/api/supervisions'))).rows
    const [order] = await orders(department)
    expect(order).toMatchObject({ number: 'DB-2025-0001', colour: 'blue', dueOn: '2025-10-16', promise: content.ask })
    const take = (client: Client, body: object, version = 1) =>
      client.post(`/api/supervisions/${order?.id}/steps`, { version, ...body })
    expect((await take(city.taskforce, { step: 'sign' })).statusCode).toBe(403)
    expect((await take(department, { step: 'report', text: '正在办' })).statusCode).toBe(409)
    await sent(take(department, { step: 'sign' }))
    await sent(take(department, { step: 'report', text: '十六日前办结' }, 2))
    const done = await sent<Supervision>(take(city.taskforce, { step: 'finish' }, 3))
    expect(done).toMatchObject({ state: 'done', feedback: '十六日前办结', maySteps: [] })
    expect(await orders(await city.as('quxian2'))).toEqual([])
  })

  test('is done with the blocker that it is about', async () => {
    const one = await assigned()
    city.clock.day = '2025-10-14'
    const said = await stepped(department, await page(department, one), { step: 'answer', text: '已办', proof: '见文' })
    expect(said.supervisions).toMatchObject([{ state: 'issued' }])
    expect((await stepped(district, said, { step: 'confirm' })).supervisions).toMatchObject([{ state: 'done' }])
  })
})

describe('who reads', () => {
  const numbers = async (username: string, query = '') =>
    (await listed(await city.as(username), query)).map(({ number }) => number)

  test('a district what is on its ground or concerns it, a department what it leads or joins, a leader what has come up', async () => {
    const one = await assigned()
    const all = ['DD-2025-0001']
    expect(await numbers('quxian1')).toEqual(all)
    expect(await numbers('caizheng')).toEqual(all)
    expect(await numbers('jiaotong')).toEqual(all)
    expect(await numbers('zhuanban')).toEqual(all)
    expect(await numbers('auditor')).toEqual(all)
    for (const username of ['quxian2', 'fagai', 'lingdao']) {
      expect([username, await numbers(username)]).toEqual([username, []])
      const stranger = await city.as(username)
      expect((await stranger.get(`${blockers}/${one.id}`)).statusCode).toBe(404)
      if (username !== 'lingdao') {
        expect((await step(stranger, one, { step: 'answer', text: '已办' })).statusCode).toBe(404)
      }
    }
    city.clock.day = '2026-03-02'
    expect(await numbers('lingdao')).toEqual(all)
  })

  test('of a published month all but the other districts', async () => {
    await raised(district)
    await sent(city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' }))
    expect((await numbers('fagai', '?project=P1')).includes('DD-2025-0001')).toBe(true)
    expect((await numbers('lingdao', '?project=P1')).includes('DD-2025-0001')).toBe(true)
    expect((await numbers('quxian2')).includes('DD-2025-0001')).toBe(false)
  })
})

describe('sums', () => {
  test('say how many are open, of what, and who owes the next step', async () => {
    await assigned()
    await raised(district, { type: '资金', text: '配套资金未到位' })
    const sums = await sent<BlockerSummary>(city.taskforce.get(`${blockers}/summary`))
    expect(sums).toMatchObject({
      headline: expect.stringMatching(/全市2件堵点未销号；没有逾期；市级欠2件、区县欠0件$/),
      open: 2,
      views: { city: 0, lead: 0, raised: 0, overdue: 0, open: 2, closed: 0, all: 2 },
      owed: { cityTotal: 2, districtTotal: 0 },
    })
    await answered()
    const later = await sent<BlockerSummary>(district.get(`${blockers}/summary`))
    expect(later.answers).toMatchObject([{ unitCode: 'B1', answered: 1, medianDays: 0, open: 1 }])
    expect(later.owed).toMatchObject({ cityTotal: 2, districtTotal: 1 })
  })

  test('are each the number of rows of the list that they open', async () => {
    await assigned()
    await answered()
    city.clock.day = '2025-10-25'
    await raised(district, { type: '资金', text: '配套资金未到位' })
    const { ages, causes, owed, views, answers } = await sent<BlockerSummary>(city.taskforce.get(`${blockers}/summary`))
    const asked: (readonly [string, number])[] = [
      ...ages.map(({ from, to, count }) => [`ageFrom=${from}${to === null ? '' : `&ageTo=${to}`}`, count] as const),
      ...causes.map(({ key, count }) => [`type=${key}`, count] as const),
      ...answers.map(({ unitCode, open }) => [`answerOf=${unitCode}`, open] as const),
      ...[...owed.byCity, ...owed.byDistricts].map(({ key, count }) => [`owedBy=${key}`, count] as const),
    ]
    for (const [query, count] of asked) {
      expect([query, (await listed(city.taskforce, `?view=open&${query}`)).length]).toEqual([query, count])
    }
    for (const view of blockerViews) {
      expect([view, (await listed(city.taskforce, `?view=${view}`)).length]).toEqual([view, views[view]])
    }
    expect(asked.length).toBeGreaterThan(9)
    const ofTaskforce = await listed(city.taskforce, '?owedBy=taskforce')
    expect(ofTaskforce.map(({ state, owedByName }) => [state, owedByName])).toEqual([
      ['answered', '市级专班'],
      ['raised', '市级专班'],
    ])
  })
})

test('the overview says how many are the city’s to decide at the end of its month, and no more', async () => {
  await stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'D1' })
  city.clock.day = '2025-11-05'
  await listed(city.taskforce)
  interface Said {
    readonly headline: string
    readonly attention: readonly { readonly kind: string; readonly title: string; readonly detail: string }[]
  }
  const overview = (month: string) => sent<Said>(city.taskforce.get(`/api/overview?month=${month}`))
  const matters = async (month: string) => (await overview(month)).attention.filter(({ kind }) => kind === 'blockers')
  expect(await matters('2025-09')).toEqual([])
  expect((await overview('2025-09')).headline).not.toContain('待市级议定')
  expect((await overview('2025-11')).headline).toMatch(/1件待市级议定/)
  expect(await matters('2025-11')).toMatchObject([{ title: '1件堵点待市级议定', detail: '最久的一件提出已40天' }])
})

test('closing in time counts in the monthly index of the district and of the area', async () => {
  const part = async (group: string, code: string) => {
    const { rows } = await sent<{
      rows: { code: string; parts: { code: string; score: number | null; display: string }[] }[]
    }>(city.taskforce.get(`/api/rankings?month=2025-09&group=${group}`))
    return rows.find((row) => row.code === code)?.parts.find((each) => each.code === 'blockers')
  }
  expect(await part('districts', 'D1')).toMatchObject({ score: null })
  city.clock.day = '2025-09-05'
  const one = await stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'B1' })
  const two = await stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'B1' })
  expect(two.dueOn).toBe('2025-09-19')
  city.clock.day = '2025-09-19'
  const answer = { step: 'answer', text: '已办结', proof: '见批复' }
  await stepped(district, await stepped(department, await page(department, one), answer), { step: 'confirm' })
  // The other has all of its last day left.
  expect(await part('districts', 'D1')).toMatchObject({ score: 100, display: '到期堵点1件，按期销号1件' })
  city.clock.day = '2025-09-22'
  const late = await page(department, two)
  expect(await part('districts', 'D1')).toMatchObject({ score: 50, display: '到期堵点2件，按期销号1件' })
  await stepped(district, await stepped(department, late, answer), { step: 'confirm' })
  expect(await part('districts', 'D1')).toMatchObject({ score: 50 })
  expect(await part('central', 'A01')).toMatchObject({ score: 50 })
})

test('several under one cause are decided at once', async () => {
  const [one, two] = [await assigned(), await raised(district, { text: '高压杆塔未迁改' })]
  const disputed = await stepped(department, await assigned(), { step: 'dispute', reason: '不属本局职责' })
  const body = { title: '220千伏线路迁改方案未批', ask: '一并议定', blockerIds: [one.id, two.id, disputed.id] }
  const cause = await sent<BlockerCause>(city.taskforce.post('/api/blocker-causes', body), 201)
  expect(cause.members).toHaveLength(3)
  const decision = { version: cause.version, leadUnit: 'B3', reason: '会议议定' }
  await sent(city.taskforce.post(`/api/blocker-causes/${cause.id}/decision`, decision))
  const rows = await listed(city.taskforce, `?cause=${cause.id}`)
  expect(rows.map(({ leadUnit, state }) => [leadUnit, state])).toEqual([
    ['B3', 'assigned'],
    ['B3', 'assigned'],
    // Disputed once: a ruling, which is final, is for the second time.
    ['B3', 'assigned'],
  ])
  const other = await city.as('quxian2')
  expect((await sent<{ rows: BlockerCause[] }>(other.get('/api/blocker-causes'))).rows).toEqual([])
})

describe('the clock alone', () => {
  const preview = async (body: object) => (await district.post(`${blockers}/preview`, body)).json<unknown>()
  const asked = { assignedOn: '2025-09-26', level: 'district' }

  test('tells until when, and what has gone up', async () => {
    expect(await preview({ ...asked, today: '2025-10-16' })).toEqual({
      dueOn: '2025-10-16',
      level: 'district',
      overdueDays: 0,
      escalations: [],
      calendarNotice: null,
    })
    expect(await preview({ ...asked, today: '2025-11-05' })).toMatchObject({
      dueOn: '2025-11-24',
      escalations: [
        { level: 'department', effectiveOn: '2025-10-17' },
        { level: 'taskforce', effectiveOn: '2025-11-03' },
      ],
    })
    expect(await preview({ ...asked, today: '2025-10-11', days: [1, 1, 1, 1] })).toMatchObject({ level: 'leader' })
  })

  test('refuses a pause that ends before it begins, or takes longer than a year', async () => {
    const pauses = (until: string) => ({ ...asked, today: '2025-10-16', pauses: [{ from: '2025-10-10', until }] })
    expect(await preview(pauses('2025-10-09'))).toMatchObject({ code: 'blocker/bad-pause' })
    expect(await preview(pauses('2026-10-11'))).toMatchObject({ code: 'blocker/bad-pause' })
  })
})
