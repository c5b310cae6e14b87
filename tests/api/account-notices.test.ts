import type { AccountNotice } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, cookieOf } from '../city.ts'
import { emptyCity, type SmallCity } from './small-city.ts'

let city: SmallCity
let admin: Client

beforeEach(async () => {
  city = await emptyCity()
  admin = await city.as('admin')
})
afterEach(() => city.app.close())

const first = 'tangerine ladder 41'
const own = 'violet harbour 57'

const add = (unitCode: string | null, role = 'district') =>
  admin.post('/api/accounts', { username: 'zhao', name: '赵', role, unitCode, password: first })

const noticesOf = async (username: string): Promise<AccountNotice[]> =>
  (await (await city.as(username)).get('/api/session/notices')).json<{ rows: AccountNotice[] }>().rows

const told = ({ action, username, by }: AccountNotice) => [action, username, by]

async function signIn(password: string) {
  const payload = { username: 'zhao', password }
  const reply = await city.app.inject({ method: 'POST', url: '/api/session', payload })
  return {
    status: reply.statusCode,
    cookie: reply.statusCode === 200 ? cookieOf(reply) : '',
    body: reply.json<object>(),
  }
}

const change = (cookie: string, body: object) =>
  city.app.inject({ method: 'PUT', url: '/api/session/password', headers: { cookie }, payload: body })

const again = (username: string) =>
  city.app.inject({ method: 'POST', url: '/api/session', payload: { username, password: city.password } })

const noticesOfCookie = async (cookie: string) =>
  (await city.app.inject({ method: 'GET', url: '/api/session/notices', headers: { cookie } })).json<{
    rows: AccountNotice[]
  }>().rows

describe('an account that is made for a unit', () => {
  test('is told to its people, and to nobody else', async () => {
    expect(await noticesOf('quxian1')).toEqual([])
    const { userId } = (await add('D1')).json<{ userId: string }>()
    await admin.post(`/api/accounts/${userId}/steps`, { step: 'disable' })
    expect((await noticesOf('quxian1')).map(told)).toEqual([
      ['account.disable', 'zhao', 'admin'],
      ['account.add', 'zhao', 'admin'],
    ])
    for (const name of ['quxian2', 'caizheng', 'lingdao', 'auditor', 'admin']) expect(await noticesOf(name)).toEqual([])
  })

  test.each([
    ['auditor', null, 'auditor'],
    ['auditor', 'B1', 'auditor'],
    ['leader', null, 'lingdao'],
    ['taskforce', 'X9', 'zhuanban'],
  ])('that reads the whole city is told to those who read as much: %s of %s to %s', async (role, unitCode, hearer) => {
    expect((await add(unitCode, role)).statusCode).toBe(201)
    expect((await noticesOf(hearer)).map(told)).toEqual([['account.add', 'zhao', 'admin']])
    for (const name of ['quxian1', 'admin', 'auditor', 'lingdao', 'zhuanban'])
      if (name !== hearer) expect([name, await noticesOf(name)]).toEqual([name, []])
  })

  test('is told of for a month', async () => {
    await add('B1', 'department')
    expect(await noticesOf('caizheng')).toHaveLength(1)
    city.clock.at = new Date(city.clock.at.getTime() + 29 * 86_400_000)
    expect(await noticesOfCookie(cookieOf(await again('caizheng')))).toHaveLength(1)
    city.clock.at = new Date(city.clock.at.getTime() + 2 * 86_400_000)
    expect(await noticesOfCookie(cookieOf(await again('caizheng')))).toEqual([])
  })
})

describe('a password that somebody else has set', () => {
  test('is said to be one, until its holder has one of their own', async () => {
    await add('D1')
    const { cookie, body } = await signIn(first)
    expect(body).toMatchObject({ hasOneTimePassword: true })
    const other = await signIn(first)
    const changed = await change(cookie, { current: first, password: own })
    expect([changed.statusCode, changed.json()]).toMatchObject([200, { hasOneTimePassword: false }])
    expect((await signIn(first)).status).toBe(401)
    expect((await signIn(own)).body).toMatchObject({ hasOneTimePassword: false })
    const whoAmI = (of: string) => city.app.inject({ method: 'GET', url: '/api/session', headers: { cookie: of } })
    expect([(await whoAmI(cookie)).statusCode, (await whoAmI(other.cookie)).statusCode]).toEqual([200, 401])
    // What one does oneself is no news.
    expect(await noticesOf('quxian1')).toHaveLength(1)
  })

  test('is changed by who knows it, to a good one that is another', async () => {
    await add('D1')
    const { cookie } = await signIn(first)
    const pointerOf = async (body: object) =>
      (await change(cookie, body)).json<{ errors: { pointer: string }[] }>().errors[0]?.pointer
    expect(await pointerOf({ current: 'not this one', password: own })).toBe('/current')
    expect(await pointerOf({ current: first, password: first })).toBe('/password')
    expect(await pointerOf({ current: first, password: 'password2025' })).toBe('/password')
    expect(await pointerOf({ current: first, password: 'short' })).toBe('/password')
    expect((await signIn(first)).status).toBe(200)
  })

  test('cannot be guessed at from an open session', async () => {
    await add('D1')
    const { cookie } = await signIn(first)
    const answers: number[] = []
    for (let guess = 0; guess < 12; guess += 1) {
      answers.push((await change(cookie, { current: `guess number ${guess}`, password: own })).statusCode)
    }
    expect([answers[0], answers.at(-1)]).toEqual([400, 429])
  })
})
