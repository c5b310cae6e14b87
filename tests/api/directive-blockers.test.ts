import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import type { Directive } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import { openXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Client, Reply } from '../city.ts'
import { sent } from './adjustment-kit.ts'
import { stepped as blockerStepped, page, raised } from './blocker-kit.ts'
import { problemOf, publishedCity } from './dispatch-kit.ts'
import { agendaOf, given, itemOf, prepared, stepped } from './meeting-kit.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity
let desk: Client
let meeting: Meeting
beforeEach(async () => {
  city = await publishedCity()
  desk = city.taskforce
  meeting = await stepped(desk, await prepared(desk), { step: 'open' })
})
afterEach(() => city.app.close())

const about = { type: '配套', ask: '请先行迁改10千伏线路', costYuan: 3_000_000, delayDays: 20 }

const raise = (client: Client, { id, version }: Pick<Directive, 'id' | 'version'>, body: object = {}): Promise<Reply> =>
  client.post(`/api/directives/${id}/blocker`, { version, ...about, ...body })

/** Decided about the red project of the agenda. */
async function decided(body: object = {}): Promise<Directive> {
  const { id } = itemOf(await agendaOf(desk, meeting), 'red-light')
  return given(desk, meeting, { itemId: id, ...body })
}

test('a directive becomes a blocker of what its item is about, with its words, units and clock', async () => {
  const directive = await decided()
  expect(directive).toMatchObject({ mayRaise: true, blockerId: null, place: { kind: 'project', code: 'P3' } })
  const made = await sent<Directive>(raise(desk, directive, { projectCode: directive.place?.code }), 201)
  expect(made).toMatchObject({ mayRaise: false, blockerNumber: expect.stringMatching(/^DD-2025-\d{4}$/) })
  expect(made.steps.map(({ step, text }) => [step, text])).toEqual([
    ['give', null],
    ['raise', made.blockerNumber],
  ])
  const blocker = await page(desk, { id: made.blockerId ?? '' })
  expect(blocker).toMatchObject({
    text: '完成管线迁改',
    ask: about.ask,
    costYuan: 3_000_000,
    projectCode: 'P3',
    leadUnit: 'B2',
    coUnits: ['D1'],
    state: 'assigned',
    origin: 'meeting',
    originMonth: '2025-09',
    assignedOn: '2025-10-28',
    dueOn: '2025-11-11',
  })
  const department = await city.as('jiaotong')
  expect((await page(department, blocker)).number).toBe(made.blockerNumber)
  const { rows } = await sent<{ rows: { action: string; text: string }[] }>(
    (await city.as('auditor')).get(`/api/trail?subject=directive:${directive.id}`),
  )
  expect(rows.map(({ action }) => action)).toContain('directive.raise')
})

test('a directive makes one blocker, and none once it is withdrawn', async () => {
  const directive = await decided()
  const made = await sent<Directive>(raise(desk, directive, { projectCode: 'P3' }), 201)
  expect(problemOf(await raise(desk, directive, { projectCode: 'P3' }))).toEqual([409, 'common/stale'])
  expect(problemOf(await raise(desk, made, { projectCode: 'P3' }))).toEqual([409, 'directive/wrong-state'])
  const other = await decided({ text: '另一件' })
  const gone = await sent<Directive>(
    desk.post(`/api/directives/${other.id}/steps`, { step: 'withdraw', version: other.version, reason: '不再需要' }),
  )
  expect(gone.mayRaise).toBe(false)
  expect(problemOf(await raise(desk, gone, { projectCode: 'P3' }))).toEqual([409, 'directive/wrong-state'])
})

test('where it is, is asked: a directive without an item, or about the city, has no place', async () => {
  const directive = await given(desk, meeting)
  expect(directive.place).toBeNull()
  expect(problemOf(await raise(desk, directive))).toEqual([400, 'common/malformed'])
  const made = await sent<Directive>(raise(desk, directive, { areaCode: 'A01' }), 201)
  expect(await page(desk, { id: made.blockerId ?? '' })).toMatchObject({ areaCode: 'A01', projectCode: null })
})

test('what waits for the leaders leads to the item of the meeting that holds it, else to itself', async () => {
  let late: Blocker | undefined
  const other = await publishedCity(async ({ clock, taskforce }) => {
    const { day } = clock
    clock.day = '2025-09-01'
    late = await blockerStepped(taskforce, await raised(taskforce, { leadUnit: 'B1' }), {
      step: 'assign',
      level: 'leader',
    })
    clock.day = day
  })
  const leader = await other.as('lingdao')
  const links = async () =>
    (await sent<Inbox>(leader.get('/api/inbox'))).rows.filter(({ kind }) => kind === 'blocker-decide')
  expect((await links()).map(({ link }) => link)).toEqual([`/blockers/${late?.id}`])
  const next = await prepared(other.taskforce)
  const item = itemOf(await agendaOf(other.taskforce, next), 'late-blocker', late?.id)
  const led = `/meetings/${next.id}?item=${encodeURIComponent(item.id)}`
  expect((await links()).map(({ link }) => link)).toEqual([led])
  await stepped(other.taskforce, next, { step: 'open' })
  expect((await links()).map(({ link }) => link)).toEqual([led])
  await stepped(other.taskforce, next, { step: 'close' })
  expect((await links()).map(({ link }) => link)).toEqual([`/blockers/${late?.id}`])
  await other.app.close()
})

test('the directives of a meeting are a workbook, with the blocker that one has become', async () => {
  const made = await sent<Directive>(raise(desk, await decided({ dueOn: '2025-10-20' }), { projectCode: 'P3' }), 201)
  const other = await given(desk, meeting, { text: '研究补充用地指标', leadUnit: 'B1', coUnits: [], dueOn: null })
  const tableAs = async (client: Client, query = '') => {
    const reply = await client.get(`/api/workbooks/directives?meeting=${meeting.id}${query}`)
    expect(reply.statusCode).toBe(200)
    const book = await openXlsx(new Uint8Array(reply.rawPayload))
    const lines = book.sheets[0]?.rows ?? []
    const head = lines.findIndex(([first]) => first === '编号')
    const titles = lines[head] ?? []
    const rows = lines.slice(head + 1).map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at]])))
    return { about: lines[0]?.[0], rows }
  }
  const { about, rows } = await tableAs(desk)
  expect(about).toBe('议定事项清单，2025年9月调度会')
  expect(rows).toMatchObject([
    {
      编号: made.number,
      议定内容: '完成管线迁改',
      牵头单位: '市交通运输局',
      时限: '2025-10-20',
      逾期天数: 8,
      状态: '办理中',
      已转堵点: made.blockerNumber,
    },
    { 编号: other.number, 时限: '没有定时限', 逾期天数: 0 },
  ])
  expect((await tableAs(desk, '&view=overdue')).rows.map((row) => row['编号'])).toEqual([made.number])
  // A unit takes along those that it leads or joins.
  const department = await city.as('caizheng')
  expect((await tableAs(department)).rows.map((row) => row['编号'])).toEqual([other.number])
})
