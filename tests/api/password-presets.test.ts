import { passwordFault } from '@pianqu/shared/accounts/password-rule.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type City, cookieOf, emptyWorld, openCity, type Reply, testClock } from '../city.ts'

const clock = testClock()
let city: City

async function open(passwordPreset: 'asvs' | 'djbh'): Promise<void> {
  clock.at = new Date('2025-10-28T02:00:00Z')
  const world = emptyWorld(clock)
  city = await openCity({ clock, world: { ...world, settings: { ...world.settings, passwordPreset } } })
  await city.person({ username: 'wang', role: 'auditor' })
}
afterEach(() => city.app.close())

const later = (days: number): void => {
  clock.at = new Date(clock.at.getTime() + days * 86_400_000)
}
const signIn = (password: string): Promise<Reply> =>
  city.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'wang', password } })
const ask = (cookie: string, url: string) => city.app.inject({ url, headers: { cookie } })
const change = (cookie: string, current: string, password: string) =>
  city.app.inject({ method: 'PUT', url: '/api/session/password', headers: { cookie }, payload: { current, password } })

const fault = (password: string, preset: 'asvs' | 'djbh') =>
  passwordFault(password, { known: [], isCommon: () => false, preset })

describe('ASVS 5.0', () => {
  beforeEach(() => open('asvs'))

  test('asks for no kinds of signs, and takes a long sentence of small letters', () => {
    expect(fault('tangerine ladder forty', 'asvs')).toBeNull()
    expect(fault('tangerineladderforty', 'asvs')).toBeNull()
  })

  test('has nobody change a password because time has passed', async () => {
    later(1000)
    const reply = await signIn(city.password)
    expect(reply.json()).toMatchObject({ owes: null })
    expect((await ask(cookieOf(reply), '/api/trail')).statusCode).toBe(200)
  })

  test('lets somebody go back to an earlier one', async () => {
    const cookie = cookieOf(await signIn(city.password))
    expect((await change(cookie, city.password, 'violet harbour fifty')).statusCode).toBe(200)
    expect((await change(cookie, 'violet harbour fifty', city.password)).statusCode).toBe(200)
  })
})

describe('等保', () => {
  beforeEach(() => open('djbh'))

  test.each([
    ['tangerineladderforty', '至少3种'],
    ['tangerine ladder forty', '至少3种'],
    ['tangerineladder4040', '至少3种'],
    ['Tangerine ladder forty', null],
    ['tangerine ladder 40', null],
    ['橘色梯子四十级Aa', null],
    ['Aa1!', '至少12个字符'],
  ])('says of %s: %j', (password, says) => {
    if (says === null) expect(fault(password, 'djbh')).toBeNull()
    else expect(fault(password, 'djbh')).toContain(says)
  })

  test('has a password changed after 90 days, before anything else is done', async () => {
    later(90)
    expect((await signIn(city.password)).json()).toMatchObject({ owes: null })
    later(1)
    const reply = await signIn(city.password)
    expect(reply.json()).toMatchObject({ owes: 'password', hasOneTimePassword: false })
    const cookie = cookieOf(reply)
    const refused = await ask(cookie, '/api/trail')
    expect([refused.statusCode, refused.json()]).toMatchObject([403, { code: 'auth/password-expired' }])
    expect((await change(cookie, city.password, 'Violet harbour 57')).json()).toMatchObject({ owes: null })
    expect((await ask(cookie, '/api/trail')).statusCode).toBe(200)
    later(90)
    expect((await signIn('Violet harbour 57')).json()).toMatchObject({ owes: null })
  })

  test('takes none of the last five again, and a sixth before it', async () => {
    const cookie = cookieOf(await signIn(city.password))
    const passwords = [
      city.password,
      ...['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `Harbour ${word} 57 violet`),
    ]
    for (const [at, password] of passwords.slice(1).entries()) {
      later(0.001)
      expect([password, (await change(cookie, passwords[at] ?? '', password)).statusCode]).toEqual([password, 200])
    }
    const current = passwords.at(-1) ?? ''
    for (const former of passwords.slice(1, -1)) {
      const refused = await change(cookie, current, former)
      expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([
        400,
        expect.stringContaining('最近5次'),
      ])
    }
    // One more, and the first of them is the sixth before.
    later(0.001)
    expect((await change(cookie, current, 'Harbour seven 57 violet')).statusCode).toBe(200)
    later(0.001)
    expect((await change(cookie, 'Harbour seven 57 violet', passwords[1] ?? '')).statusCode).toBe(200)
  })
})
