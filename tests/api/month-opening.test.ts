import { describe, expect, test } from 'vitest'
import { correct, fill, octoberCity, problemOf, publishedCity, reportOf, step } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

const stateOf = async ({ taskforce }: SmallCity) => {
  const { rows } = (await taskforce.get('/api/periods')).json<{ rows: { month: string }[] }>()
  return rows.find(({ month }) => month === '2025-10')
}

const october = '/api/periods/2025-10'

describe('the opening of a month', () => {
  test('is taken back until somebody has filled in a line, with trail, and can be done again', async () => {
    const city = await octoberCity()
    const reply = await city.taskforce.delete(october)
    expect([reply.statusCode, reply.body]).toEqual([204, ''])
    expect(await stateOf(city)).toBeUndefined()
    const { rows } = (await city.taskforce.get('/api/trail?subject=period:2025-10')).json<{ rows: object[] }>()
    expect(rows[0]).toMatchObject({ action: 'period.take-back', detail: { reports: 2, owed: 6 } })
    expect((await city.taskforce.post('/api/periods', { month: '2025-10' })).statusCode).toBe(201)
  })

  test('stands once a line is filled in, and says by whom', async () => {
    const city = await octoberCity()
    await fill(await city.as('quxian1'))
    const reply = await city.taskforce.delete(october)
    expect([...problemOf(reply), reply.json().detail]).toEqual([
      409,
      'period/filled-in',
      '云锦区已经填过2025年10月的月报，不能收回开放；不再需要的行请用免报',
    ])
    expect(await stateOf(city)).toMatchObject({ state: 'open', owed: 6 })
  })

  test('leaves lines that were imported where they are', async () => {
    const city = await smallCity()
    await city.taskforce.post('/api/periods', { month: '2025-09' })
    expect((await city.taskforce.delete('/api/periods/2025-09')).statusCode).toBe(204)
    expect((await city.taskforce.get('/api/overview?month=2025-09')).json()).toMatchObject({
      provisional: false,
      completeness: { accepted: 6 },
    })
  })

  test('is taken back of an open month alone, by the task force', async () => {
    const city = await octoberCity()
    expect(problemOf(await (await city.as('quxian1')).delete(october))).toEqual([403, 'auth/forbidden'])
    await city.taskforce.post(`${october}/steps`, { step: 'close' })
    expect(problemOf(await city.taskforce.delete(october))).toEqual([409, 'period/wrong-state'])
    expect(problemOf(await city.taskforce.delete('/api/periods/2025-11'))).toEqual([404, 'common/not-found'])
  })
})

describe('the due day of an open month', () => {
  const move = ({ taskforce }: SmallCity, body: object) => taskforce.post(`${october}/due`, body)
  const moved = { dueOn: '2025-11-14', reason: '系统割接，顺延一周' }

  test('is moved with its reason, and everybody sees both days', async () => {
    const city = await octoberCity()
    const both = { dueOn: '2025-11-14', originalDueOn: '2025-11-07', dueReason: moved.reason }
    expect((await move(city, moved)).json()).toMatchObject({ ...both, lateUntil: '2025-11-19', version: 2 })
    const d1 = await city.as('quxian1')
    expect(await reportOf(d1)).toMatchObject(both)
    expect((await d1.get('/api/reports?month=2025-10')).json()).toMatchObject(both)
    expect((await city.taskforce.get(`${october}/reminders`)).json().text).toContain('11月14日（原定11月7日）前报送')
    expect((await move(city, { dueOn: '2025-11-12', reason: '提前' })).json()).toMatchObject({
      dueOn: '2025-11-12',
      originalDueOn: '2025-11-07',
    })
  })

  test('is what timeliness goes by', async () => {
    const city = await octoberCity()
    await move(city, moved)
    city.clock.day = '2025-11-12'
    const d1 = await city.as('quxian1')
    expect((await step(d1, await fill(d1), { step: 'submit' })).json()).toMatchObject({ isOnTime: true })
  })

  test.each([
    ['into the past', { ...moved, dueOn: '2025-10-27' }, 422, 'period/bad-due-day'],
    ['nowhere', { ...moved, dueOn: '2025-11-07' }, 422, 'period/bad-due-day'],
    ['without a reason', { dueOn: '2025-11-14', reason: '' }, 400, 'common/malformed'],
    ['of an older edition', { ...moved, version: 7 }, 409, 'common/stale'],
  ])('is not moved %s', async (_, body, status, code) => {
    expect(problemOf(await move(await octoberCity(), body))).toEqual([status, code])
  })

  test('stands once the month is closed', async () => {
    const city = await octoberCity()
    await city.taskforce.post(`${october}/steps`, { step: 'close' })
    expect(problemOf(await move(city, moved))).toEqual([409, 'period/wrong-state'])
  })
})

describe('a correction', () => {
  test('passes the checks of a line, of its month and of later ones', async () => {
    const city = await publishedCity()
    const d1 = await city.as('quxian1')
    const { id } = await reportOf(d1)
    const body = { projectCode: 'P1', month: '2025-08', field: 'investedYuan', reason: '漏报' }
    const refused = await d1.post(`/api/reports/${id}/corrections`, { ...body, newValue: 500_000_000 })
    expect(refused.json()).toMatchObject({
      code: 'report/checks',
      detail: expect.stringMatching(/^这样更正后，2025年8月：累计完成投资超过总投资5.00亿元/),
      errors: [{ pointer: '/newValue' }, { message: expect.stringContaining('2025年9月：') }],
    })
    expect(await correct(city, d1, { month: '2025-08', newValue: 2_000_000 })).toMatchObject({ state: 'proposed' })
  })
})

describe('a rater', () => {
  test('marks a target once: a repeated pair is refused, 未接触 too', async () => {
    const city = await smallCity()
    const marks = [
      { rater: '甲', target: '乙', score: 90 },
      { rater: '丙', target: '乙', score: 80 },
      { rater: '甲', target: '乙', score: null },
    ]
    const reply = await city.taskforce.post('/api/assessment/preview', { marks, basis: 'raw' })
    expect([...problemOf(reply), reply.json().errors]).toMatchObject([
      422,
      'assessment/bad-mark',
      [{ pointer: '/marks/2' }],
    ])
    const once = await city.taskforce.post('/api/assessment/preview', { marks: marks.slice(0, 2), basis: 'raw' })
    expect(once.json()).toMatchObject({ targets: [{ target: '乙', raters: 2, raw: 85 }] })
  })
})
