import { request as httpRequest } from 'node:http'
import { buildApp } from '@pianqu/server/app.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { recordSession } from '@pianqu/server/modules/accounts/sign-in.command.ts'
import { keepFiguresWarm } from '@pianqu/server/warm-figures.ts'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { emptyWorld, openCity } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const verified = async () => (await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean }>().ok

describe('a text that cannot be stored as it came', () => {
  test.each(['H\ud800', 'H\0', 'H\u001b[0m'])(
    'is refused as a code, a name and a name of a member: %j',
    async (text) => {
      const candidate = { code: text, name: text, [text]: 1 }
      const reply = await city.taskforce.post('/api/adjustments/candidates', candidate)
      expect(reply.statusCode).toBe(400)
      expect(reply.json().errors[0]).toMatchObject({ code: 'unstorable_text' })
      expect(await verified()).toBe(true)
    },
  )

  test.each(['/api/projects?q=%00', '/api/projects/P1%00', '/api/trail?subject=a%07'])(
    'is refused in an address: %s',
    async (address) => {
      expect((await city.taskforce.get(address)).statusCode).toBe(400)
    },
  )

  test('is refused by every write that takes a body', async () => {
    const writes = (await declaredEndpoints()).filter(({ endpoint }) => endpoint.method !== 'GET' && endpoint.body)
    expect(writes.length).toBeGreaterThan(50)
    for (const { name, endpoint } of writes) {
      const url = endpoint.path.replaceAll(/:[^/]+/g, 'x')
      for (const { username } of [{ username: 'zhuanban' }, { username: 'admin' }, { username: 'quxian1' }]) {
        const client = await city.as(username)
        const reply = await city.app.inject({
          method: endpoint.method,
          url,
          headers: { cookie: client.cookie },
          payload: { text: 'a\0', username: 'a\0', password: 'a\0' },
        })
        expect([400, 403], `${name} as ${username}`).toContain(reply.statusCode)
      }
    }
  })

  test('does not break the trail, wherever it came from', () => {
    const operator = { userId: 'x', username: 'x', name: 'H\ud800', role: 'admin', unitCode: null } as const
    commandsOf(city.world, operator)((change) => recordSession(change, 'sign-in'))
    return expect(verified()).resolves.toBe(true)
  })
})

describe('a host', () => {
  const health = (host: string, app = city.app) => app.inject({ url: '/api/health', headers: { host } })

  test.each(['localhost:3000', '127.0.0.1:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])(
    'of this machine is ours: %s',
    async (host) => {
      expect((await health(host)).statusCode).toBe(200)
    },
  )

  test.each(['pianqu.example.cn', 'localhost.evil.example', '127.0.0.1.evil.example:3000', '10.0.0.8:3000'])(
    'of elsewhere is not: %s',
    async (host) => {
      const reply = await health(host)
      expect(reply.statusCode).toBe(403)
      expect(reply.json()).toMatchObject({
        code: 'auth/foreign-host',
        detail: expect.stringContaining('PIANQU_PUBLIC_URL'),
      })
    },
  )

  test('of the public address is ours, and no other', async () => {
    const proxied = await openCity({ world: { ...emptyWorld(), publicUrl: 'https://pianqu.example.cn' } })
    expect((await health('pianqu.example.cn', proxied.app)).statusCode).toBe(200)
    expect((await health('127.0.0.1:3000', proxied.app)).statusCode).toBe(200)
    expect((await health('other.example.cn', proxied.app)).statusCode).toBe(403)
    await proxied.app.close()
  })
})

test('no cache keeps what the API says, refusals included', async () => {
  for (const address of ['/api/overview', '/api/session', '/%61pi/session', '/api/nowhere', '/api/projects?q=%00']) {
    for (const client of [city.taskforce, city.nobody]) {
      expect((await client.get(address)).headers['cache-control'], address).toBe('no-store')
    }
  }
})

test('a body of somebody who is not signed in is small', async () => {
  const ofNames = (count: number) => ({ username: 'a', password: 'b', ...Array.from({ length: count }, () => 1) })
  expect((await city.nobody.post('/api/session', ofNames(100))).statusCode).toBe(401)
  const refused = await city.nobody.post('/api/session', ofNames(10_000))
  expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([
    413,
    '内容过大：这里一次最多 16 KB，请拆分后分次提交',
  ])
})

describe('a body of somebody who is signed in', () => {
  const send = (payload: string) =>
    city.app.inject({
      method: 'POST',
      url: '/api/bonds/solve',
      headers: { cookie: city.taskforce.cookie, 'content-type': 'application/json' },
      payload,
    })

  test.each([
    ['millions of numbers', (size: number) => `{"a":[${'1,'.repeat(size / 2)}1]}`],
    ['millions of lists', (size: number) => `[${'[],'.repeat(size / 3)}[]]`],
    ['members by the hundred thousand', (size: number) => `{${'"a":1,'.repeat(size / 6)}"b":1}`],
    ['lists within lists', (size: number) => '['.repeat(size)],
  ])('that holds %s is refused before it is read', async (_what, made) => {
    const payload = made(4_000_000)
    const began = process.cpuUsage()
    const reply = await send(payload)
    const { user, system } = process.cpuUsage(began)
    expect([reply.statusCode, reply.json<{ detail: string }>().detail]).toEqual([
      413,
      '内容过多：一次最多 100000 个值，请分几次提交',
    ])
    expect((user + system) / 1000).toBeLessThan(300)
  })

  test('is told its own limit where it is too long', async () => {
    const reply = await send(JSON.stringify({ a: 'x'.repeat(5_000_000) }))
    expect([reply.statusCode, reply.json<{ detail: string }>().detail]).toEqual([
      413,
      '内容过大：这里一次最多 4 MB，请拆分后分次提交',
    ])
  })

  test('may say signs in its texts as often as it likes', async () => {
    expect((await send(JSON.stringify({ a: ',[{"'.repeat(200_000) }))).statusCode).toBe(400)
  })
})

test('a body that trickles in ends by a timeout', async () => {
  const app = await buildApp(emptyWorld(), {
    sessionSecret: 'a secret for tests that is long enough',
    logLevel: 'silent',
    requestTimeoutMs: 200,
  })
  const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const status = await new Promise<number | 'cut'>((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': '1000' }
    const request = httpRequest({
      host: address.hostname,
      port: address.port,
      method: 'POST',
      path: '/api/session',
      headers,
    })
    request.on('response', (reply) => resolve(reply.statusCode ?? 0))
    request.on('error', () => resolve('cut'))
    request.write('{"username"')
  })
  expect([408, 'cut']).toContain(status)
  await app.close()
})

test('an overview that cannot be computed ahead ends nothing', async () => {
  const app = Fastify()
  const world = emptyWorld()
  world.db.sqlite.close()
  app.decorate('world', world)
  const logged = vi.spyOn(app.log, 'error')
  keepFiguresWarm(app)
  await vi.waitFor(() => expect(logged).toHaveBeenCalledOnce())
  await app.close()
})
