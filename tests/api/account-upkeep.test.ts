import type { Account, IssuedPassword } from '@pianqu/shared/accounts/account.contract.ts'
import type { AccountNotice } from '@pianqu/shared/accounts/account-notice.contract.ts'
import type { OpenSession } from '@pianqu/shared/accounts/session-list.contract.ts'
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

const accountsNow = async (): Promise<Account[]> => (await admin.get('/api/accounts')).json<{ rows: Account[] }>().rows

async function account(username: string): Promise<Account> {
  const found = (await accountsNow()).find((one) => one.username === username)
  if (!found) throw new Error(username)
  return found
}

const signIn = (username: string, password: string, agent = 'curl/8') =>
  city.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'user-agent': agent },
    payload: { username, password },
  })

const whoAmI = (cookie: string) => city.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })

async function issue(...usernames: string[]) {
  const userIds = await Promise.all(usernames.map(async (name) => (await account(name)).userId))
  return admin.post('/api/accounts/one-time-passwords', { userIds })
}

const issuedTo = async (username: string): Promise<IssuedPassword> => {
  const [one] = (await issue(username)).json<{ rows: IssuedPassword[] }>().rows
  if (!one) throw new Error('nothing issued')
  return one
}

const pass = (days: number) => {
  city.clock.at = new Date(city.clock.at.getTime() + days * 86_400_000)
}

const noticesOf = async (username: string) =>
  (await (await city.as(username)).get('/api/session/notices'))
    .json<{ rows: AccountNotice[] }>()
    .rows.map(({ action, username: whose }) => [action, whose])

describe('a one-time password', () => {
  test('opens the way to one’s own alone, ends what was open, and is told to the unit', async () => {
    await city.person({ username: 'tongshi', role: 'district', unitCode: 'D1' })
    const before = cookieOf(await signIn('quxian1', city.password))
    const { password, username, until } = await issuedTo('quxian1')
    expect(password).toMatch(/^([a-z]{3}\d-){3}[a-z]{3}\d$/)
    expect([username, until]).toEqual(['quxian1', '2025-11-04T02:00:00.000Z'])
    expect((await whoAmI(before)).statusCode).toBe(401)
    expect((await signIn('quxian1', city.password)).statusCode).toBe(401)
    const reply = await signIn('quxian1', password)
    expect(reply.json()).toMatchObject({ hasOneTimePassword: true })
    const refused = await city.app.inject({ url: '/api/overview', headers: { cookie: cookieOf(reply) } })
    expect(refused.json()).toMatchObject({ code: 'auth/one-time-password' })
    expect((await noticesOf('tongshi'))[0]).toEqual(['account.password', 'quxian1'])
    expect((await account('quxian1')).password).toBe('one-time')
  })

  test('is no news to whom it is the first, and news to who has been here', async () => {
    const first = { username: 'xinren', name: '新人', role: 'taskforce', unitCode: null }
    expect((await admin.post('/api/accounts', first)).statusCode).toBe(201)
    const { password } = await issuedTo('xinren')
    const own = 'violet harbour 57'
    const noticesAfterChange = async (given: string, next: string) => {
      const cookie = cookieOf(await signIn('xinren', given))
      const payload = { current: given, password: next }
      await city.app.inject({ method: 'PUT', url: '/api/session/password', headers: { cookie }, payload })
      const notices = await city.app.inject({ url: '/api/session/notices', headers: { cookie } })
      return notices
        .json<{ rows: AccountNotice[] }>()
        .rows.flatMap(({ action, username }) => (username === 'xinren' ? [action] : []))
    }
    expect(await noticesAfterChange(password, own)).toEqual([])
    const again = await issuedTo('xinren')
    expect(await noticesAfterChange(again.password, 'amber ladder 88')).toEqual(['account.password'])
  })

  test('is over after a week, and says so to who has it', async () => {
    const { password } = await issuedTo('quxian1')
    pass(8)
    admin = await (async () => {
      const cookie = cookieOf(await signIn('admin', city.password))
      return { ...admin, get: (url: string) => city.app.inject({ url, headers: { cookie } }) }
    })()
    expect((await signIn('quxian1', password)).json()).toMatchObject({ detail: expect.stringContaining('已过期') })
    expect((await signIn('quxian1', 'something else')).json()).not.toMatchObject({
      detail: expect.stringContaining('过期'),
    })
    expect((await account('quxian1')).password).toBe('expired')
  })

  test('is another each time, and is kept nowhere', async () => {
    const { userId } = await account('quxian1')
    const send = () =>
      city.app.inject({
        method: 'POST',
        url: '/api/accounts/one-time-passwords',
        headers: { cookie: admin.cookie, 'idempotency-key': 'the same' },
        payload: { userIds: [userId] },
      })
    const [first, second] = [await send(), await send()].map(
      (reply) => reply.json<{ rows: IssuedPassword[] }>().rows[0],
    )
    expect(first?.password).not.toBe(second?.password)
    const dump = city.world.db.sqlite.serialize().toString('latin1')
    for (const one of [first, second]) expect(dump.includes(one?.password ?? '')).toBe(false)
  })

  test.each([
    ['of oneself', 'admin', 403],
    ['of an account that is disabled', 'quxian2', 403],
  ])('is not issued %s', async (_why, username, status) => {
    if (username === 'quxian2')
      await admin.post(`/api/accounts/${(await account(username)).userId}/steps`, { step: 'disable' })
    expect((await issue('quxian1', username)).statusCode).toBe(status)
    // All or none.
    expect((await account('quxian1')).password).toBe('own')
  })

  test('lets a new account in, which nobody could enter before', async () => {
    const added = await admin.post('/api/accounts', { username: 'zhao', name: '赵', role: 'leader' })
    expect([added.statusCode, added.json<Account>().password]).toEqual([201, 'none'])
    for (const guess of ['!', '', ' ']) expect((await signIn('zhao', guess)).statusCode).not.toBe(200)
    const { password } = await issuedTo('zhao')
    expect((await signIn('zhao', password)).statusCode).toBe(200)
    expect(await account('zhao')).toMatchObject({ lastSignInAt: '2025-10-28T02:00:00.000Z', openSessions: 1 })
  })
})

describe('editing an account', () => {
  const edit = async (username: string, changes: Partial<Account>) => {
    const { userId, version, name, role, unitCode } = await account(username)
    return admin.put(`/api/accounts/${userId}`, { version, name, role, unitCode, ...changes })
  }

  test('moves a person to another unit, signs them out, and tells both units', async () => {
    await city.person({ username: 'tongshi', role: 'district', unitCode: 'D1' })
    const cookie = cookieOf(await signIn('tongshi', city.password))
    const reply = await edit('tongshi', { unitCode: 'D2' })
    expect(reply.json()).toMatchObject({ unitCode: 'D2', version: 2 })
    expect((await whoAmI(cookie)).statusCode).toBe(401)
    for (const name of ['quxian1', 'quxian2']) expect((await noticesOf(name))[0]).toEqual(['account.edit', 'tongshi'])
    expect(await noticesOf('caizheng')).toEqual([])
  })

  test('renames without signing anybody out', async () => {
    const cookie = cookieOf(await signIn('quxian1', city.password))
    expect((await edit('quxian1', { name: '钱某' })).statusCode).toBe(200)
    expect((await whoAmI(cookie)).json()).toMatchObject({ actor: { name: '钱某' } })
  })

  test('is refused over an older version, without the unit that a role needs, and of one’s own role', async () => {
    await edit('quxian1', { name: '钱某' })
    expect((await edit('quxian1', { version: 1 })).statusCode).toBe(409)
    expect((await edit('quxian1', { unitCode: null })).json()).toMatchObject({
      errors: [{ pointer: '/unitCode' }],
    })
    expect((await edit('admin', { role: 'leader' })).statusCode).toBe(403)
    expect((await edit('admin', { name: '管理员甲' })).statusCode).toBe(200)
  })

  test('stands in the trail as what was and what is', async () => {
    await edit('quxian1', { name: '钱某', role: 'leader', unitCode: null })
    const { rows } = (await admin.get('/api/trail?subject=account:quxian1')).json<{
      rows: { action: string; detail: object }[]
    }>()
    expect(rows.find(({ action }) => action === 'account.edit')).toBeTruthy()
  })
})

const chrome = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36'

describe('sessions', () => {
  const sessionsBy = async (cookie: string, url: string) =>
    (await city.app.inject({ url, headers: { cookie } })).json<{ rows: OpenSession[] }>().rows
  const remove = (cookie: string, url: string) => city.app.inject({ method: 'DELETE', url, headers: { cookie } })

  test('of one’s own are listed with their devices, and ended one by one or all but this', async () => {
    const [office, home, phone] = [
      cookieOf(await signIn('quxian1', city.password, chrome)),
      cookieOf(await signIn('quxian1', city.password)),
      cookieOf(await signIn('quxian1', city.password)),
    ]
    const rows = await sessionsBy(office, '/api/sessions')
    expect(rows).toHaveLength(3)
    const mine = rows.find(({ isCurrent }) => isCurrent)
    expect(mine).toMatchObject({ device: 'Chrome · Windows', place: '127.0.0.1', since: '2025-10-28T02:00:00.000Z' })
    const other = (await sessionsBy(home, '/api/sessions')).find(({ isCurrent }) => isCurrent)
    expect((await remove(office, `/api/sessions/${other?.id}`)).statusCode).toBe(204)
    expect((await whoAmI(home)).statusCode).toBe(401)
    expect((await remove(office, '/api/sessions')).statusCode).toBe(204)
    expect([(await whoAmI(phone)).statusCode, (await whoAmI(office)).statusCode]).toEqual([401, 200])
  })

  test('of others are ended by the administrator alone, and a guess at an id is a missing one', async () => {
    const cookie = cookieOf(await signIn('quxian1', city.password))
    const { userId } = await account('quxian1')
    const [row] = await sessionsBy(admin.cookie, `/api/accounts/${userId}/sessions`)
    const stranger = await city.as('quxian2')
    expect((await remove(stranger.cookie, `/api/sessions/${row?.id}`)).statusCode).toBe(404)
    expect((await remove(stranger.cookie, `/api/accounts/${userId}/sessions`)).statusCode).toBe(403)
    expect((await whoAmI(cookie)).statusCode).toBe(200)
    expect((await remove(admin.cookie, `/api/accounts/${userId}/sessions/${row?.id}`)).statusCode).toBe(204)
    expect((await whoAmI(cookie)).statusCode).toBe(401)
    expect((await remove(admin.cookie, `/api/accounts/${userId}/sessions/${row?.id}`)).statusCode).toBe(404)
  })
})
