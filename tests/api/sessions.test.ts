import { keepDemoPassword } from '@pianqu/server/demo.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { type City, cookieOf, emptyWorld, openCity, testClock } from '../city.ts'

const hour = 3_600_000

let city: City

beforeEach(async () => {
  city = await openCity()
  await city.person({ username: 'zhuanban', role: 'taskforce' })
})

const signIn = (username: string, password = city.password, headers: Record<string, string> = {}) =>
  city.app.inject({ method: 'POST', url: '/api/session', payload: { username, password }, headers })

const whoAmI = (cookie: string) => city.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })

const pass = (milliseconds: number) => {
  city.clock.at = new Date(city.clock.at.getTime() + milliseconds)
}

describe('the password of a demo city', () => {
  test('once it is another, signs everybody out', async () => {
    const cookie = cookieOf(await signIn('zhuanban'))
    expect((await whoAmI(cookie)).statusCode).toBe(200)
    await keepDemoPassword(city.world, 'quite another password')
    expect((await whoAmI(cookie)).statusCode).toBe(401)
  })
})

describe('signing in', () => {
  test('answers who one is and sets a cookie that says so again', async () => {
    const reply = await signIn('zhuanban')
    expect(reply.statusCode).toBe(200)
    const actor = {
      userId: expect.any(String),
      username: 'zhuanban',
      name: 'zhuanban',
      role: 'taskforce',
      unitCode: null,
    }
    expect(reply.json()).toMatchObject({ actor, today: '2025-10-28', pinnedToday: true, demo: false })
    const again = await whoAmI(cookieOf(reply))
    expect(again.json()).toEqual(reply.json())
  })

  test('names the unit of a district', async () => {
    await city.person({ username: 'quxian', role: 'district', unitCode: 'D1' })
    const taskforce = await city.as('zhuanban')
    await taskforce.importRows('units', [
      ['单位编码', '单位名称', '类型'],
      ['D1', '云锦区', '区县'],
    ])
    expect((await signIn('quxian')).json()).toMatchObject({ actor: { unitCode: 'D1' }, unitName: '云锦区' })
  })

  test('forgives blanks around the user name, not in the password', async () => {
    expect((await signIn(' zhuanban ')).statusCode).toBe(200)
    expect((await signIn('zhuanban', ` ${city.password}`)).statusCode).toBe(401)
  })

  test('answers a wrong password and an unknown user alike', async () => {
    const wrong = await signIn('zhuanban', 'not the password')
    const unknown = await signIn('nobody')
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    const { instance: _mine, ...said } = wrong.json<Record<string, unknown>>()
    const { instance: _other, ...saidToo } = unknown.json<Record<string, unknown>>()
    expect(said).toMatchObject({ code: 'auth/wrong-password' })
    expect(saidToo).toEqual(said)
    expect(cookieOf(wrong)).toBe('')
  })

  test('sends a cookie that scripts and other sites cannot use', async () => {
    const [cookie] = (await signIn('zhuanban')).cookies
    expect(cookie).toMatchObject({ name: 'pianqu_session', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie?.secure).toBeFalsy()
  })

  test('behind https sends the cookie over https only', async () => {
    const world = { ...emptyWorld(), publicUrl: 'https://pianqu.example.cn' }
    city = await openCity({ world })
    await city.person({ username: 'zhuanban', role: 'taskforce' })
    const reply = await signIn('zhuanban', city.password, { 'x-forwarded-proto': 'https' })
    expect(reply.cookies[0]).toMatchObject({ name: 'pianqu_session', secure: true })
    expect(reply.headers['strict-transport-security']).toContain('max-age=')
  })

  test('gives a new session each time and closes the one it came with', async () => {
    const first = cookieOf(await signIn('zhuanban'))
    const second = cookieOf(await signIn('zhuanban', city.password, { cookie: first }))
    expect(second).not.toBe(first)
    expect((await whoAmI(second)).statusCode).toBe(200)
    expect((await whoAmI(first)).statusCode).toBe(401)
  })

  test('never takes a session id that was made up', async () => {
    const planted = 'pianqu_session=planted-session-identifier.signature'
    const reply = await signIn('zhuanban', city.password, { cookie: planted })
    expect(cookieOf(reply)).not.toContain('planted')
    expect((await whoAmI(planted)).statusCode).toBe(401)
  })

  test('keeps no session id that the database would let a thief use', async () => {
    const value = cookieOf(await signIn('zhuanban'))
    const stored = city.world.db.sqlite.prepare('SELECT id_hash FROM sessions').pluck().all()
    const id = decodeURIComponent(value.split('=')[1] ?? '').split('.')[0] ?? ''
    expect(stored).toHaveLength(1)
    expect(id.length).toBeGreaterThan(20)
    expect(stored).not.toContain(id)
  })
})

describe('a session', () => {
  test('ends when its person signs out', async () => {
    const taskforce = await city.as('zhuanban')
    const reply = await taskforce.delete('/api/session')
    expect([reply.statusCode, reply.body]).toEqual([204, ''])
    expect((await taskforce.get('/api/session')).statusCode).toBe(401)
    expect((await taskforce.get('/api/units')).statusCode).toBe(401)
  })

  test('ends two hours after its last request', async () => {
    const cookie = cookieOf(await signIn('zhuanban'))
    for (let turn = 0; turn < 3; turn += 1) {
      pass(2 * hour)
      expect((await whoAmI(cookie)).statusCode).toBe(200)
    }
    pass(2 * hour + 1)
    expect((await whoAmI(cookie)).statusCode).toBe(401)
  })

  test('ends twelve hours after signing in, however busy', async () => {
    const cookie = cookieOf(await signIn('zhuanban'))
    for (let turn = 0; turn < 12; turn += 1) {
      pass(hour)
      expect((await whoAmI(cookie)).statusCode).toBe(200)
    }
    pass(1)
    expect((await whoAmI(cookie)).statusCode).toBe(401)
  })

  test('is over at once when its account is disabled, and does not come back with it', async () => {
    await city.person({ username: 'admin', role: 'admin' })
    const admin = await city.as('admin')
    const taskforce = await city.as('zhuanban')
    const { actor } = (await taskforce.get('/api/session')).json<{ actor: { userId: string } }>()
    const steps = `/api/accounts/${actor.userId}/steps`

    expect((await admin.post(steps, { step: 'disable' })).json()).toMatchObject({ disabled: true })
    expect((await taskforce.get('/api/session')).statusCode).toBe(401)
    expect((await signIn('zhuanban')).json()).toMatchObject({ code: 'auth/wrong-password' })

    await admin.post(steps, { step: 'enable' })
    expect((await taskforce.get('/api/session')).statusCode).toBe(401)
    expect((await signIn('zhuanban')).statusCode).toBe(200)
  })

  test('of a person signed out nowhere is refused with the way to sign in', async () => {
    const reply = await city.nobody.get('/api/session')
    expect([reply.statusCode, reply.json()]).toMatchObject([401, { code: 'auth/signed-out', title: '请先登录' }])
  })

  test('follows the clock it was given and no other', async () => {
    const clock = testClock('2026-02-01')
    city = await openCity({ clock })
    await city.person({ username: 'zhuanban', role: 'taskforce' })
    expect((await signIn('zhuanban')).json()).toMatchObject({ today: '2026-02-01' })
  })
})
