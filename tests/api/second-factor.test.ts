import { codeOf, newSecret, stepAt, stepOfCode } from '@pianqu/server/modules/accounts/one-time-code.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type City, cookieOf, emptyWorld, openCity, type Reply, testClock } from '../city.ts'

const clock = testClock()
let city: City
beforeEach(async () => {
  clock.at = new Date('2025-10-28T02:00:00Z')
  const world = emptyWorld(clock)
  city = await openCity({ clock, world: { ...world, settings: { ...world.settings, secondFactorRoles: ['auditor'] } } })
  for (const [username, role] of [
    ['admin', 'admin'],
    ['wang', 'leader'],
    ['shenji', 'auditor'],
  ] as const)
    await city.person({ username, role })
})
afterEach(() => city.app.close())

const later = (seconds: number): void => {
  clock.at = new Date(clock.at.getTime() + seconds * 1000)
}
const signIn = (username: string, code?: string, password = city.password): Promise<Reply> =>
  city.app.inject({ method: 'POST', url: '/api/session', payload: { username, password, ...(code && { code }) } })

const ask = (cookie: string, method: 'POST' | 'PUT' | 'GET' | 'DELETE', url: string, payload?: object) =>
  city.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) })

const own = '/api/session/second-factor'

/** Signs in, begins and confirms a second factor; returns its secret. */
async function enrolled(username: string): Promise<string> {
  const cookie = cookieOf(await signIn(username))
  const begun = await ask(cookie, 'POST', own, { current: city.password })
  expect(begun.statusCode).toBe(200)
  const { secret, address, picture } = begun.json<{ secret: string; address: string; picture: string }>()
  expect(address).toContain(`secret=${secret}`)
  expect(picture).toMatch(/^<svg[\s>]/)
  const confirmed = await ask(cookie, 'PUT', own, { code: codeOf(secret, stepAt(clock.at)) })
  expect([confirmed.statusCode, confirmed.json()]).toMatchObject([200, { hasSecondFactor: true, owes: null }])
  later(30)
  return secret
}

const coded = (reply: Reply) => [reply.statusCode, reply.json<{ code?: string }>().code]

describe('a code', () => {
  // RFC 6238, appendix B: SHA-1, of which the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i is %s', (second, code) => {
    expect(codeOf(secret, stepAt(new Date(second * 1000)))).toBe(code)
  })

  test('is taken a step early or late, and not two', () => {
    const now = new Date(1_111_111_111_000)
    const of = (by: number) => stepOfCode(secret, codeOf(secret, stepAt(now) + by), { now, lastStep: 0 })
    expect([-2, -1, 0, 1, 2].map((by) => of(by) !== undefined)).toEqual([false, true, true, true, false])
  })

  test('is of a secret of 160 bits that nobody else has', () => {
    const [one, other] = [newSecret(), newSecret()]
    expect(one).toMatch(/^[A-Z2-7]{32}$/)
    expect(one).not.toBe(other)
  })
})

describe('a second factor', () => {
  test('is asked for once it is confirmed, and never before', async () => {
    const cookie = cookieOf(await signIn('wang'))
    await ask(cookie, 'POST', own, { current: city.password })
    expect((await signIn('wang')).statusCode).toBe(200)
    const secret = await enrolled('wang')
    expect(coded(await signIn('wang'))).toEqual([401, 'auth/code-needed'])
    expect((await signIn('wang', codeOf(secret, stepAt(clock.at)))).statusCode).toBe(200)
  })

  test('is told of to nobody who has not the password', async () => {
    await enrolled('wang')
    expect(coded(await signIn('wang', undefined, 'not the password'))).toEqual([401, 'auth/wrong-password'])
  })

  test('lets nobody in by a code that has been used, or by one before it', async () => {
    const secret = await enrolled('wang')
    const [before, now] = [codeOf(secret, stepAt(clock.at) - 1), codeOf(secret, stepAt(clock.at))]
    expect((await signIn('wang', now)).statusCode).toBe(200)
    expect(coded(await signIn('wang', now))).toEqual([401, 'auth/wrong-code'])
    expect(coded(await signIn('wang', before))).toEqual([401, 'auth/wrong-code'])
    later(30)
    expect((await signIn('wang', codeOf(secret, stepAt(clock.at)))).statusCode).toBe(200)
  })

  test('closes the door to guesses as passwords do, and the trail tells of them', async () => {
    await enrolled('wang')
    const statuses: number[] = []
    for (let guess = 0; guess < 11; guess += 1) statuses.push((await signIn('wang', '000000')).statusCode)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses[10]).toBe(429)
    const { rows } = (await (await city.as('admin')).get('/api/trail?subject=account:wang')).json<{
      rows: { action: string }[]
    }>()
    expect(rows.filter(({ action }) => action === 'session.refused').length).toBe(10)
  })

  test('is begun by who knows the password alone, and its secret is told once', async () => {
    const cookie = cookieOf(await signIn('wang'))
    expect((await ask(cookie, 'POST', own, { current: 'not the password' })).statusCode).toBe(400)
    const secret = await enrolled('wang')
    expect(coded(await ask(cookie, 'POST', own, { current: city.password }))).toEqual([
      409,
      'account/has-second-factor',
    ])
    const told = city.world.db.sqlite.prepare('SELECT group_concat(detail) FROM trail').pluck().get()
    expect(String(told)).not.toContain(secret)
  })

  test('is taken away by an administrator where the telephone is lost', async () => {
    await enrolled('wang')
    const { userId } = (await (await city.as('admin')).get('/api/accounts'))
      .json<{ rows: { userId: string; username: string }[] }>()
      .rows.find(({ username }) => username === 'wang') ?? { userId: '' }
    const { cookie } = await city.as('admin')
    const marked = async () =>
      (await (await city.as('admin')).get('/api/accounts'))
        .json<{ rows: { username: string; hasSecondFactor: boolean }[] }>()
        .rows.flatMap((row) => (row.hasSecondFactor ? [row.username] : []))
    expect(await marked()).toEqual(['wang'])
    expect((await ask(cookie, 'DELETE', `/api/accounts/${userId}/second-factor`)).statusCode).toBe(204)
    expect(await marked()).toEqual([])
    expect((await ask(cookie, 'DELETE', `/api/accounts/${userId}/second-factor`)).statusCode).toBe(404)
    expect((await signIn('wang')).statusCode).toBe(200)
  })

  test('that a role must have is all that it may do before', async () => {
    const reply = await signIn('shenji')
    expect(reply.json()).toMatchObject({ owes: 'second-factor', hasSecondFactor: false })
    const cookie = cookieOf(reply)
    expect(coded(await ask(cookie, 'GET', '/api/trail'))).toEqual([403, 'auth/second-factor-owed'])
    const secret = await enrolled('shenji')
    const entered = cookieOf(await signIn('shenji', codeOf(secret, stepAt(clock.at))))
    expect((await ask(entered, 'GET', '/api/trail')).statusCode).toBe(200)
  })
})
