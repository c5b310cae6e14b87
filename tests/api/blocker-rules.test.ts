import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { touchByHand } from '../untouched.ts'
import { sent } from './adjustment-kit.ts'
import { blockers, content, listed, page, raised, step, stepped } from './blocker-kit.ts'
import { problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let district: Client
let department: Client

beforeEach(async () => {
  city = await smallCity()
  city.clock.day = '2025-09-05'
  district = await city.as('quxian1')
  department = await city.as('caizheng')
})
afterEach(() => city.app.close())

const assigned = async () => stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'B1' })
const answer = { step: 'answer', text: '已安排指标', proof: '见批复' }

describe('given again to the unit that has it after a dispute', () => {
  const disputed = async () => {
    const one = await assigned()
    city.clock.day = '2025-09-08'
    return stepped(department, await page(department, one), { step: 'dispute', reason: '不属本局职责' })
  }

  test('it goes up to the level that is named, with the days of that level', async () => {
    const given = await stepped(city.taskforce, await disputed(), {
      step: 'assign',
      leadUnit: 'B1',
      level: 'taskforce',
    })
    expect(given).toMatchObject({ level: 'taskforce', leadUnit: 'B1', dueOn: '2025-09-28', firstDueOn: '2025-09-19' })
    expect(given.escalations).toBe(0)
  })

  test('it runs on where its own level is named, and does not go down', async () => {
    const one = await disputed()
    const down = { step: 'assign', leadUnit: 'B1', level: 'district' }
    const reply = await step(city.taskforce, one, down)
    expect(problemOf(reply)).toEqual([422, 'blocker/lower-level'])
    expect(reply.json()).toMatchObject({ errors: [{ pointer: '/level' }] })
    const same = await stepped(city.taskforce, one, { ...down, level: 'department' })
    expect(same).toMatchObject({ level: 'department', dueOn: '2025-09-19' })
  })
})

describe('raised from a monthly report', () => {
  test('it says of which line, and there is one', async () => {
    const of = (given: object) => district.post(blockers, { ...content, ...given })
    const without = await of({ fromMonth: '2031-01' })
    expect(problemOf(without)).toEqual([422, 'blocker/no-such-line'])
    expect(without.json()).toMatchObject({ errors: [{ pointer: '/fromMonth' }] })
    const area = { projectCode: undefined, areaCode: 'A01', fromMonth: '2025-09' }
    expect(problemOf(await of(area))).toEqual([422, 'blocker/no-such-line'])
    expect(await raised(district, { fromMonth: '2025-09' })).toMatchObject({ origin: 'line', originMonth: '2025-09' })
  })
})

test('numbers of five digits come after those of four, and those of a year after the year before', async () => {
  const numbers = ['DD-2025-0001', 'DD-2025-0002', 'DD-2025-0003', 'DD-2026-0001']
  for (const _ of numbers) await raised(district)
  touchByHand(city.world)
  const rename = city.world.db.sqlite.prepare('UPDATE blockers SET number = ? WHERE number = ?')
  rename.run('DD-2026-0001', 'DD-2025-0004')
  rename.run('DD-2025-10000', 'DD-2025-0003')
  rename.run('DD-2025-9999', 'DD-2025-0002')
  const inOrder = ['DD-2025-0001', 'DD-2025-9999', 'DD-2025-10000', 'DD-2026-0001']
  const read = async (sort: string) => (await listed(city.taskforce, `?sort=${sort}`)).map(({ number }) => number)
  expect(await read('number')).toEqual(inOrder)
  expect(await read('-number')).toEqual(inOrder.toReversed())
  expect(await read('ageDays')).toEqual(inOrder)
  expect((await raised(district)).number).toBe('DD-2025-10001')
})

describe('the part of the monthly index', () => {
  const part = async (month: string) => {
    const { rows } = await sent<{ rows: { code: string; parts: { code: string; display: string }[] }[] }>(
      city.taskforce.get(`/api/rankings?month=${month}&group=districts`),
    )
    return rows.find(({ code }) => code === 'D1')?.parts.find(({ code }) => code === 'blockers')?.display
  }

  test('of a month stays what it was when a blocker is reopened or given to another unit later', async () => {
    const [one, two] = [await assigned(), await assigned()]
    city.clock.day = '2025-09-12'
    const closed = await stepped(district, await stepped(department, await page(department, one), answer), {
      step: 'confirm',
    })
    city.clock.day = '2025-10-09'
    await listed(city.taskforce)
    const said = '到期堵点2件，按期销号1件'
    expect(await part('2025-09')).toBe(said)
    await stepped(district, closed, { step: 'reopen', reason: '指标又被收回' })
    expect(await part('2025-09')).toBe(said)
    const transfer = { step: 'transfer', leadUnit: 'B2', reason: '职责在交通部门' }
    await stepped(city.taskforce, await page(city.taskforce, two), transfer)
    expect(await part('2025-09')).toBe(said)
  })
})

test('each count of the sums is the number of rows of the list that it opens', async () => {
  const one = await assigned()
  await assigned()
  const own = await stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'D1' })
  const said = await stepped(department, await page(department, one), answer)
  await stepped(department, await stepped(district, said, { step: 'reopen', reason: '没有文号' }), answer)
  city.clock.day = '2025-10-09'
  await stepped(city.taskforce, await page(city.taskforce, one), { step: 'confirm' })
  await raised(district)
  await raised(city.taskforce)
  const sums = await sent<BlockerSummary>(city.taskforce.get(`${blockers}/summary`))
  const { thisMonth, owed, answers, ages, open, overdue, oldest } = sums
  expect(thisMonth).toEqual({ from: '2025-10-01', raised: 2, closed: 1 })
  expect(oldest).toMatchObject({ ageDays: 34 })
  const opened: (readonly [string, number])[] = [
    [`view=all&raisedFrom=${thisMonth.from}`, thisMonth.raised],
    [`view=closed&closedFrom=${thisMonth.from}`, thisMonth.closed],
    ['view=open&owedSide=city', owed.cityTotal],
    ['view=open&owedSide=districts', owed.districtTotal],
    [`view=open&owedBy=${owed.byCity.map(({ key }) => key).join(',')}`, owed.cityTotal],
    ['view=open&isLate=true', overdue],
    ['view=open&isLate=false', open - overdue],
    ...answers.map(({ unitCode, answered }) => [`view=all&answeredBy=${unitCode}`, answered] as const),
    ...ages.map(({ from, to, overdue: late }) => {
      const bin = `ageFrom=${from}${to === null ? '' : `&ageTo=${to}`}`
      return [`view=open&isLate=true&${bin}`, late] as const
    }),
  ]
  expect(answers.find(({ unitCode }) => unitCode === 'B1')).toMatchObject({ answered: 1 })
  expect(owed.districtTotal + owed.cityTotal).toBe(open)
  expect(own.level).toBe('district')
  for (const [query, count] of opened) {
    expect([query, (await listed(city.taskforce, `?${query}`)).length]).toEqual([query, count])
  }
  await stepped(department, await assigned(), answer)
  expect(sums.own).toBeNull()
  for (const [client, code] of [
    [district, 'D1'],
    [department, 'B1'],
  ] as const) {
    const { own } = await sent<BlockerSummary>(client.get(`${blockers}/summary`))
    if (own === null) throw new Error(`${code} has no sides`)
    const between: (readonly [string, number])[] = [
      [`view=open&owedBy=${code}`, own.owesTotal],
      ...own.owes.map(({ key, count }) => [`view=open&owedBy=${code}&owedTo=${key}`, count] as const),
      ...own.isOwed.map(({ key, count }) => [`view=open&owedBy=${key}&owedTo=${code}`, count] as const),
      [`view=open&owedTo=${code}&owedBy=${own.isOwed.map(({ key }) => key).join(',')}`, own.isOwedTotal],
    ]
    expect(own.owesTotal + own.isOwedTotal).toBeGreaterThan(0)
    for (const [query, count] of between) {
      const rows = own.isOwed.length === 0 && query.endsWith('owedBy=') ? [] : await listed(client, `?${query}`)
      expect([code, query, rows.length]).toEqual([code, query, count])
    }
  }
})

test('a unit that has gone up in another leads nothing any more, and one that was renamed is found by both names', async () => {
  const record = (body: object) =>
    city.taskforce.post('/api/registry/events', { reason: '机构改革', noun: 'unit', on: '2025-07-01', ...body })
  await sent(record({ kind: 'merge', formerCode: 'B2', successors: ['B1'] }))
  for (const leadUnit of ['B2', '市交通运输局']) {
    const reply = await city.taskforce.post(blockers, { ...content, leadUnit })
    expect(problemOf(reply)).toEqual([400, 'common/malformed'])
    expect(reply.json().errors).toMatchObject([
      { pointer: '/leadUnit', message: expect.stringMatching(/请改选市财政局$/) },
    ])
  }
  expect((await raised(district, { leadUnit: '市财政局' })).leadUnit).toBe('B1')
})

test('a project that has gone up in another leaves it its blockers, and gets no new ones by hand', async () => {
  const [kept, own] = [await raised(district, { projectCode: 'P2' }), await raised(district)]
  const record = (body: object) =>
    sent(
      city.taskforce.post('/api/registry/events', { reason: '批复合并', noun: 'project', on: '2025-07-01', ...body }),
    )
  await record({ kind: 'merge', formerCode: 'P2', successors: ['P1'] })
  const numbers = async (query: string) => (await listed(city.taskforce, query)).map(({ number }) => number).toSorted()
  expect(await numbers('?project=P1')).toEqual([kept.number, own.number])
  expect(await numbers('?project=P2')).toEqual([kept.number])
  expect((await sent<BlockerSummary>(district.get(`${blockers}/summary?project=P1`))).open).toBe(2)
  const reply = await district.post(blockers, { ...content, projectCode: 'P2' })
  expect(problemOf(reply)).toEqual([400, 'common/malformed'])
  expect(reply.json().errors).toMatchObject([
    { pointer: '/projectCode', message: expect.stringMatching(/2025-07-01 起并入.*，请改选P1工程（P1）$/) },
  ])
})
