import { commandsOf } from '@pianqu/server/db/command.ts'
import { setPassword } from '@pianqu/server/modules/accounts/set-password.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cookieOf } from '../city.ts'
import { touchByHand } from '../untouched.ts'
import { fill, publishedCity } from './dispatch-kit.ts'
import { type EventStream, openEventStream } from './event-stream.ts'
import type { SmallCity } from './small-city.ts'

const hour = 3_600_000

let city: SmallCity
let address: string
let cookie: string
let stream: EventStream

const signIn = async (username: string, headers: Record<string, string> = {}): Promise<string> => {
  const payload = { username, password: city.password }
  return cookieOf(await city.app.inject({ method: 'POST', url: '/api/session', payload, headers }))
}

beforeEach(async () => {
  city = await publishedCity()
  address = await city.app.listen({ host: '127.0.0.1', port: 0 })
  cookie = await signIn('quxian1')
  stream = await openEventStream(address, cookie)
})
afterEach(() => city.app.close())

const run = (sql: string, ...values: unknown[]) => {
  touchByHand(city.world)
  return city.world.db.sqlite.prepare(sql).run(...values)
}

const userId = (username: string) =>
  city.world.db.sqlite.prepare('SELECT user_id FROM accounts WHERE username = ?').pluck().get(username)

const pass = (milliseconds: number) => {
  city.clock.at = new Date(city.clock.at.getTime() + milliseconds)
}

/** What the server does that ends the session of quxian1, by whatever hand. */
const ends: Readonly<Record<string, () => unknown>> = {
  'signing out': () => city.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } }),
  'signing in again in the same browser': () => signIn('quxian1', { cookie }),
  'somebody else signing in in the same browser': () => signIn('quxian2', { cookie }),
  'disabling the account': async () =>
    (await city.as('admin')).post(`/api/accounts/${userId('quxian1')}/steps`, { step: 'disable' }),
  'changing the password': () =>
    commandsOf(
      city.world,
      operator,
    )((change) => setPassword(change, { username: 'quxian1', passwordHash: 'another hash', isOneTime: false })),
  'changing the unit': () => run("UPDATE accounts SET unit_code = 'D2' WHERE username = 'quxian1'"),
  'changing the role': () => run("UPDATE accounts SET role = 'leader', unit_code = NULL WHERE username = 'quxian1'"),
  'two hours without a request': () => pass(2 * hour + 1),
  'another process': () => run('DELETE FROM sessions WHERE user_id = ?', userId('quxian1')),
}

describe('a stream of events ends with its session', () => {
  test.each(Object.keys(ends))('by %s', async (name) => {
    await ends[name]?.()
    expect(await stream.ended()).toMatch(/event: stream\.closed\ndata: {"because":"session-ended"}\n\n$/)
  })

  test('of twelve hours, however often it was used', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      pass(hour)
      await city.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })
    }
    pass(1)
    expect(await stream.ended()).toContain('session-ended')
  })

  test('which a request of the page prolongs, and listening does not', async () => {
    pass(1.5 * hour)
    await city.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })
    pass(1.5 * hour)
    await fill(await city.as('quxian1'))
    await stream.until('report.changed')
    pass(hour)
    expect(await stream.ended()).toContain('session-ended')
  })

  test('before it says anything that came with the end', async () => {
    const d1 = await city.as('quxian1')
    run("UPDATE accounts SET unit_code = 'D2' WHERE username = 'quxian1'")
    const written = await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    expect([written.statusCode, (await d1.get('/api/session')).statusCode]).toEqual([200, 200])
    expect(await stream.ended()).not.toContain('period.changed')
  })

  test('and no other does', async () => {
    const second = await openEventStream(address, await signIn('quxian1'))
    const other = await openEventStream(address, await signIn('quxian2'))
    await city.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    await stream.ended()
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    await second.until('period.changed')
    expect(await other.until('period.changed')).not.toContain('stream.closed')
  })

  test('and is not opened again with it', async () => {
    await city.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    await stream.ended()
    expect((await fetch(`${address}/api/events`, { headers: { cookie } })).status).toBe(401)
  })
})

describe('the streams of one person', () => {
  const more = async (count: number, from = cookie) => {
    const opened: EventStream[] = []
    for (let index = 0; index < count; index += 1) opened.push(await openEventStream(address, from))
    return opened
  }

  test('are four in a browser: a fifth takes the place of the oldest, which is told so', async () => {
    const others = await more(4)
    expect(await stream.ended()).toMatch(/retry: 60000\nevent: stream\.closed\ndata: {"because":"replaced"}\n\n$/)
    await fill(await city.as('quxian1'))
    for (const other of others) expect(await other.until('report.changed')).not.toContain('stream.closed')
  })

  test('are twelve in all, and those of others do not count', async () => {
    const other = await openEventStream(address, await signIn('quxian2'))
    const browsers = await Promise.all([signIn('quxian1'), signIn('quxian1'), signIn('quxian1')])
    for (const browser of browsers) await more(4, browser)
    expect(await stream.ended()).toContain('replaced')
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    expect(await other.until('period.changed')).not.toContain('stream.closed')
  })
})

describe('the address of the stream', () => {
  test('answers HEAD at once, and opens nothing', async () => {
    const reply = await fetch(`${address}/api/events`, { method: 'HEAD', headers: { cookie } })
    expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([
      200,
      'text/event-stream',
      '',
    ])
    for (let turn = 0; turn < 4; turn += 1)
      await fetch(`${address}/api/events`, { method: 'HEAD', headers: { cookie } })
    await fill(await city.as('quxian1'))
    expect(await stream.until('report.changed')).not.toContain('stream.closed')
    expect((await fetch(`${address}/api/events`, { method: 'HEAD' })).status).toBe(401)
  })
})

describe('a district', () => {
  test("never hears of another's draft, and hears of its own", async () => {
    const other = await openEventStream(address, await signIn('quxian2'))
    const { id } = await fill(await city.as('quxian1'))
    expect(await stream.until(id)).toContain('event: report.changed')
    // The next thing both may hear comes after it.
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    expect(await other.until('period.changed')).not.toContain('report.changed')
  })
})
