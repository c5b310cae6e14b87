import { buildApp } from '@pianqu/server/app.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cookieOf, emptyWorld, openCity } from '../city.ts'

const secret = 'a secret for tests that is long enough'
const lines: string[] = []
let app: Awaited<ReturnType<typeof buildApp>>
let password: string

beforeEach(async () => {
  lines.length = 0
  const world = emptyWorld()
  const city = await openCity({ world })
  password = city.password
  await city.person({ username: 'wang', role: 'admin' })
  const logStream = { write: (line: string) => void lines.push(line) }
  app = await buildApp(world, { sessionSecret: secret, logLevel: 'info', logStream })
})
afterEach(() => app.close())

type Line = Readonly<Record<string, unknown>>

const logged = (): Line[] => lines.map((line) => JSON.parse(line) as Line)
const about = (path: string): Line[] => logged().filter((line) => line['path'] === path)

const signIn = (given: string, username = 'wang') =>
  app.inject({ method: 'POST', url: '/api/session', payload: { username, password: given } })

describe('the log', () => {
  test('has one line of JSON for each answer, by the id that the answer tells', async () => {
    const reply = await signIn('not the password')
    const [line, ...others] = about('/api/session')
    expect(others).toEqual([])
    expect(line).toMatchObject({
      level: 'warn',
      msg: 'refused',
      code: 'auth/wrong-password',
      statusCode: 401,
      ip: '127.0.0.1',
      reqId: reply.json<{ instance: string }>().instance,
    })
    expect(String(line?.['time'])).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  test('names who asked, and warns of what they may not', async () => {
    const cookie = cookieOf(await signIn(password))
    await app.inject({ url: '/api/overview', headers: { cookie } })
    await app.inject({ url: '/api/accounts', headers: { cookie } })
    expect(about('/api/overview')).toMatchObject([
      { level: 'warn', code: 'auth/forbidden', userId: expect.any(String) },
    ])
    expect(about('/api/accounts')).toMatchObject([{ level: 'info', msg: 'answered', statusCode: 200 }])
  })

  test('holds no password, no cookie, no token, and nothing that was asked behind a question mark', async () => {
    const cookie = cookieOf(await signIn(password))
    await signIn('Tippfehler-im-Passwort')
    await signIn('x', 'mein-passwort-im-falschen-feld')
    await app.inject({ url: '/api/trail?q=geheimnis', headers: { cookie, authorization: 'Bearer zugangsmarke' } })
    await app.inject({
      method: 'POST',
      url: '/api/accounts',
      headers: { cookie },
      payload: { username: 'li', name: '李', role: 'auditor', password: 'Erstkennwort-fuer-Li' },
    })
    await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: '{"password":"halb-abgeschick',
      headers: { 'content-type': 'application/json' },
    })
    const all = lines.join('')
    const session = decodeURIComponent(/pianqu_session=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0] ?? ''
    expect(session.length).toBeGreaterThan(20)
    for (const hidden of [
      password,
      'Tippfehler',
      'falschen-feld',
      'geheimnis',
      'zugangsmarke',
      'Erstkennwort',
      'halb-abgeschick',
      session,
      secret,
    ])
      expect([hidden, all.includes(hidden)]).toEqual([hidden, false])
    expect(logged().length).toBeGreaterThanOrEqual(6)
  })
})
