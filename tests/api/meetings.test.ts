import type { Directive } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Meeting, Stage } from '@pianqu/shared/meetings/meeting.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { sent } from './adjustment-kit.ts'
import { problemOf, publishedCity } from './dispatch-kit.ts'
import {
  agendaOf,
  arrange,
  arranged,
  content,
  given,
  itemOf,
  meetings,
  prepared,
  step,
  stepped,
} from './meeting-kit.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity
let desk: Client
beforeEach(async () => {
  city = await publishedCity()
  desk = city.taskforce
})
afterEach(() => city.app.close())

const opened = async (): Promise<Meeting> => {
  const meeting = await prepared(desk)
  return stepped(desk, meeting, { step: 'open' })
}

describe('a meeting', () => {
  test('stands on the newest snapshot of its month, with an agenda that says why each item is there', async () => {
    const meeting = await prepared(desk)
    expect(meeting).toMatchObject({ snapshot: '2025-09-1', state: 'planned', title: '2025年9月调度会' })
    const agenda = await agendaOf(desk, meeting)
    expect(agenda.items.map(({ kind, subject }) => [kind, subject.code])).toMatchInlineSnapshot(`
      [
        [
          "red-light",
          "P3",
        ],
        [
          "missed-target",
          "bond-share",
        ],
        [
          "missed-target",
          "rail-800m",
        ],
        [
          "missed-target",
          "investment-rate",
        ],
      ]
    `)
    for (const { rule, title, plannedSeconds } of agenda.items) {
      expect([rule.length > 4, title.length > 2, plannedSeconds > 0]).toEqual([true, true, true])
    }
  })

  test('has the same agenda as another on the same snapshot, and a number of its own', async () => {
    const [first, second] = [await prepared(desk), await prepared(desk)]
    expect(second.title).toBe('2025年9月调度会（第2次）')
    expect((await agendaOf(desk, second)).items).toEqual((await agendaOf(desk, first)).items)
  })

  test('is not prepared about a month that is not published, nor before the month', async () => {
    const about = (body: object) => desk.post(meetings, { month: '2025-09', heldOn: '2025-10-20', ...body })
    expect(problemOf(await about({ month: '2025-10' }))).toEqual([409, 'meeting/no-snapshot'])
    expect(problemOf(await about({ heldOn: '2025-08-31' }))).toEqual([400, 'common/malformed'])
  })

  test('goes over to a newer snapshot while it is prepared, and keeps its own once it is opened', async () => {
    const meeting = await prepared(desk)
    const republish = () => desk.post('/api/periods/2025-09/steps', { step: 'republish', note: '更正' })
    await republish()
    expect((await sent<Meeting>(desk.get(`${meetings}/${meeting.id}`))).newerSnapshot).toBe('2025-09-2')
    expect(await stepped(desk, meeting, { step: 'repin' })).toMatchObject({
      snapshot: '2025-09-2',
      newerSnapshot: null,
    })
    await stepped(desk, meeting, { step: 'open' })
    await republish()
    expect(problemOf(await step(desk, meeting, { step: 'repin' }))).toEqual([409, 'meeting/wrong-state'])
    expect((await agendaOf(desk, meeting)).snapshot).toBe('2025-09-2')
  })

  test('is arranged by people: added, dropped with who and why, ordered, planned', async () => {
    const meeting = await prepared(desk)
    const [first, second] = (await agendaOf(desk, meeting)).items
    if (!first || !second) throw new Error('Two items are needed')
    await arranged(desk, meeting, { step: 'add', title: '城建资金平衡方案', reason: '市长要求' })
    await arranged(desk, meeting, { step: 'drop', itemId: first.id, reason: '已由专题会研究' })
    await arranged(desk, meeting, { step: 'plan', itemId: second.id, plannedSeconds: 600 })
    const before = await agendaOf(desk, meeting)
    const last = before.items.at(-1)
    expect(before.dropped).toMatchObject([
      { id: first.id, droppedBy: 'zhuanban', droppedReason: '已由专题会研究', position: null },
    ])
    const after = await arranged(desk, meeting, { step: 'order', itemIds: [last?.id ?? ''] })
    expect(after.items[0]).toMatchObject({
      title: '城建资金平衡方案',
      addedBy: 'zhuanban',
      addedReason: '市长要求',
      position: 1,
    })
    await stepped(desk, meeting, { step: 'open' })
    const open = await agendaOf(desk, meeting)
    expect([open.items.map(({ id }) => id), open.dropped.length]).toEqual([after.items.map(({ id }) => id), 1])
    expect(open.items.find(({ id }) => id === second.id)?.plannedSeconds).toBe(600)
    expect((await arranged(desk, meeting, { step: 'restore', itemId: first.id })).dropped).toEqual([])
  })

  test('is seen by units once it is opened, and by nobody else than the task force with its notes', async () => {
    const meeting = await prepared(desk)
    const [item] = (await agendaOf(desk, meeting)).items
    await arranged(desk, meeting, { step: 'note', itemId: item?.id ?? '', note: '先请区里说' })
    const unit = await city.as('quxian1')
    expect(problemOf(await unit.get(`${meetings}/${meeting.id}`))).toEqual([404, 'common/not-found'])
    expect((await sent<{ total: number }>(unit.get(meetings))).total).toBe(0)
    const leader = await city.as('lingdao')
    expect((await agendaOf(leader, meeting)).items[0]?.note).toBeNull()
    expect((await agendaOf(desk, meeting)).items[0]?.note).toBe('先请区里说')
    await stepped(desk, meeting, { step: 'open' })
    expect((await sent<{ total: number }>(unit.get(meetings))).total).toBe(1)
  })

  test('shows a district no project of others', async () => {
    const meeting = await opened()
    const all = await agendaOf(desk, meeting)
    const other = await agendaOf(await city.as('quxian1'), meeting)
    const shown = new Set(other.items.map(({ subject }) => `${subject.kind} ${subject.code}`))
    expect([shown.has('project P3'), other.hidden]).toEqual([false, all.items.length - other.items.length])
    expect(all.items.some(({ subject }) => subject.code === 'P3')).toBe(true)
  })
})

describe('presenting', () => {
  const lease = 'window-one-1'
  const stage = (client: Client, { id }: Meeting) => sent<Stage>(client.get(`${meetings}/${id}/stage`))
  const move = (client: Client, { id }: Meeting, body: object) =>
    client.post(`${meetings}/${id}/moves`, { lease, ...body })

  test('is done by one window, and taken over only by who says so', async () => {
    await city.person({ username: 'zhuanban2', role: 'taskforce', unitCode: 'T1' })
    const other = await city.as('zhuanban2')
    const meeting = await opened()
    await stepped(desk, meeting, { step: 'take', lease })
    expect(problemOf(await step(other, meeting, { step: 'take', lease: 'window-two-2' }))).toEqual([
      409,
      'meeting/presented',
    ])
    const taken = await stepped(other, meeting, { step: 'take', lease: 'window-two-2', takeover: true })
    expect(taken.presenter?.name).toBe('zhuanban2')
    expect(problemOf(await move(desk, meeting, { itemId: null }))).toEqual([409, 'meeting/lease-lost'])
  })

  test('moves the stage of everybody, and times each item by the server', async () => {
    const meeting = await opened()
    const [first, second] = (await agendaOf(desk, meeting)).items
    await stepped(desk, meeting, { step: 'take', lease })
    await move(desk, meeting, { itemId: first?.id })
    const at = city.clock.at.toISOString()
    city.clock.at = new Date(city.clock.at.getTime() + 90_000)
    expect(await stage(await city.as('quxian1'), meeting)).toMatchObject({
      position: 1,
      startedAt: at,
      now: city.clock.at.toISOString(),
    })
    await move(desk, meeting, { itemId: second?.id })
    expect((await agendaOf(desk, meeting)).items[0]?.realSeconds).toBe(90)
    const closed = await stepped(desk, meeting, { step: 'close' })
    expect(closed).toMatchObject({ state: 'closed', presenter: null, editions: 1 })
    const next = await prepared(desk, { heldOn: '2025-11-20' })
    expect((await agendaOf(desk, next)).items.find(({ kind }) => kind === first?.kind)?.suggestedSeconds).toBe(90)
  })

  test('takes what is told later at the time at which it was done', async () => {
    const meeting = await opened()
    const [first] = (await agendaOf(desk, meeting)).items
    await stepped(desk, meeting, { step: 'take', lease })
    const done = new Date(city.clock.at.getTime() + 60_000).toISOString()
    city.clock.at = new Date(city.clock.at.getTime() + 600_000)
    await move(desk, meeting, { itemId: first?.id, at: done })
    expect((await stage(desk, meeting)).startedAt).toBe(done)
    await move(desk, meeting, { itemId: first?.id, at: '2020-01-01T00:00:00.000Z' })
    expect((await stage(desk, meeting)).startedAt).toBe(done)
  })

  test('is told to those who follow', async () => {
    const told: string[] = []
    const meeting = await opened()
    const stop = city.world.events.listen((events) => told.push(...events.map(({ name }) => name)))
    await stepped(desk, meeting, { step: 'take', lease })
    await move(desk, meeting, { itemId: null })
    stop()
    expect(told).toEqual(['meeting.moved', 'meeting.moved'])
  })
})

describe('a directive', () => {
  test('is one, however often it arrives, with the time at which it was typed', async () => {
    const meeting = await opened()
    const typedAt = new Date(city.clock.at.getTime() - 1_000).toISOString()
    const body = { clientKey: 'typed-here-1', typedAt }
    const first = await given(desk, meeting, body)
    city.clock.at = new Date(city.clock.at.getTime() + 3_600_000)
    expect((await given(desk, meeting, body)).id).toBe(first.id)
    expect(first).toMatchObject({ number: 'YD-2025-0001', typedAt, leadUnitName: '市交通运输局', state: 'open' })
    expect((await sent<{ total: number }>(desk.get('/api/directives'))).total).toBe(1)
  })

  test('names its units by code or by name, and is refused with the field that is wrong', async () => {
    const meeting = await opened()
    const leader = await city.as('lingdao')
    expect(await given(leader, meeting, { leadUnit: '市交通运输局' })).toMatchObject({
      leadUnit: 'B2',
      coUnits: ['D1'],
    })
    const wrong = await desk.post(`${meetings}/${meeting.id}/directives`, { ...content, leadUnit: '没有的局' })
    expect(wrong.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe('/leadUnit')
    expect((await (await city.as('quxian1')).post(`${meetings}/${meeting.id}/directives`, content)).statusCode).toBe(
      403,
    )
  })

  test('keeps the figure that it was given for, comes first next month, and shows what has become of it', async () => {
    const meeting = await opened()
    const item = itemOf(await agendaOf(desk, meeting), 'red-light')
    const directive = await given(desk, meeting, { itemId: item.id })
    expect(directive.figuresThen.length).toBeGreaterThan(0)
    expect(directive.figuresThen[0]).toMatchObject({ snapshot: '2025-09-1', subject: item.subject })
    await stepped(desk, meeting, { step: 'close' })
    await desk.post('/api/periods/2025-09/steps', { step: 'republish', note: '更正' })
    const next = await prepared(desk, { heldOn: '2025-11-20' })
    const [first] = (await agendaOf(desk, next)).items
    expect(first).toMatchObject({
      kind: 'directive',
      subject: { code: directive.id },
      title: '市交通运输局：完成管线迁改',
    })
    expect(first?.rule).toBe('2025年9月调度会议定，未办结（时限2025-11-15，已逾期5天）')
    const now = await sent<Directive>(desk.get(`/api/directives/${directive.number}`))
    expect(now.figuresNow.map(({ label, snapshot }) => [label, snapshot])).toEqual(
      directive.figuresThen.map(({ label }) => [label, '2025-09-2']),
    )
  })

  test('is done once the unit has shown proof and somebody else has confirmed it; then it comes back no more', async () => {
    const meeting = await opened()
    const { id } = await given(desk, meeting)
    const unit = await city.as('jiaotong')
    const now = (client: Client) => sent<Directive>(client.get(`/api/directives/${id}`))
    const take = async (client: Client, body: object) =>
      client.post(`/api/directives/${id}/steps`, { version: (await now(client)).version, ...body })
    expect((await now(unit)).maySteps).toEqual(['report'])
    expect((await take(unit, { step: 'report', text: '已迁改' })).statusCode).toBe(400)
    await sent(take(unit, { step: 'report', text: '已迁改完成', proof: '验收纪要〔2025〕8号' }))
    expect(problemOf(await take(unit, { step: 'confirm' }))).toEqual([403, 'auth/forbidden'])
    const done = await sent<Directive>(take(desk, { step: 'confirm' }))
    expect(done).toMatchObject({ state: 'done', doneOn: '2025-10-28', confirmedBy: 'zhuanban' })
    const next = await prepared(desk, { heldOn: '2025-11-20' })
    expect((await agendaOf(desk, next)).items.filter(({ kind }) => kind === 'directive')).toEqual([])
    const { rows } = await sent<{ rows: object[] }>(unit.get('/api/directives/fulfilment'))
    expect(rows).toMatchObject([{ unitCode: 'B2', kept: 1, owed: 1, display: '100.0%（1/1）' }])
  })

  test('is read by the units that lead or join it, and is not there for others', async () => {
    const meeting = await opened()
    const { id } = await given(desk, meeting)
    const statuses = await Promise.all(
      ['jiaotong', 'quxian1', 'quxian2', 'caizheng', 'lingdao', 'auditor'].map(
        async (name) => (await (await city.as(name)).get(`/api/directives/${id}`)).statusCode,
      ),
    )
    expect(statuses).toEqual([200, 200, 404, 404, 200, 200])
  })

  test('opens a blocker of the project of its item, which has the unit at once', async () => {
    const meeting = await opened()
    const item = itemOf(await agendaOf(desk, meeting), 'red-light', 'P3')
    const { blockerId } = await given(desk, meeting, { itemId: item.id, blockerType: '用地' })
    const blocker = await sent<object>(desk.get(`/api/blockers/${blockerId}`))
    expect(blocker).toMatchObject({
      origin: 'meeting',
      originMonth: '2025-09',
      projectCode: 'P3',
      leadUnit: 'B2',
      state: 'assigned',
    })
  })

  test('given or changed after the end makes a numbered edition of the minutes, and the earlier ones stay', async () => {
    const meeting = await opened()
    const item = itemOf(await agendaOf(desk, meeting), 'red-light')
    const first = await given(desk, meeting, { itemId: item.id })
    await stepped(desk, meeting, { step: 'close' })
    await given(desk, meeting, { text: '补记一项' })
    const { version } = await sent<Directive>(desk.get(`/api/directives/${first.id}`))
    await sent(
      desk.post(`/api/directives/${first.id}/steps`, {
        step: 'amend',
        version,
        reason: '日期有误',
        dueOn: '2025-11-30',
      }),
    )
    const minutes = (query = '') =>
      sent<{
        edition: number
        editions: object[]
        minutes: { reached: { directives: object[] }[]; notReached: object[]; others: object[] }
      }>(desk.get(`${meetings}/${meeting.id}/minutes${query}`))
    const [newest, oldest] = [await minutes(), await minutes('?edition=1')]
    expect([
      newest.edition,
      newest.editions.length,
      newest.minutes.others.length,
      oldest.minutes.others.length,
    ]).toEqual([3, 3, 1, 0])
    expect(newest.minutes.reached[0]?.directives[0]).toMatchObject({ dueOn: '2025-11-30' })
    expect(oldest.minutes.reached[0]?.directives[0]).toMatchObject({ dueOn: '2025-11-15' })
    expect(newest.editions).toMatchObject([
      { reason: null },
      { reason: '增记YD-2025-0002' },
      { reason: '更改YD-2025-0001：日期有误' },
    ])
    expect(newest.minutes.notReached.length).toBeGreaterThan(0)
    expect(problemOf(await arrange(desk, meeting, { step: 'add', title: '迟到', reason: '太晚了' }))).toEqual([
      409,
      'meeting/wrong-state',
    ])
  })
})
