import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type City, emptyWorld, openCity } from '../city.ts'

let city: City
let proxied: City

beforeAll(async () => {
  city = await openCity()
  proxied = await openCity({ world: { ...emptyWorld(), publicUrl: 'https://pianqu.example.cn/app' } })
  for (const each of [city, proxied]) await each.person({ username: 'zhuanban', role: 'taskforce' })
})
afterAll(async () => {
  await city.app.close()
  await proxied.app.close()
})

const signIn = ({ app, password }: City, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: '/api/session', payload: { username: 'zhuanban', password }, headers })

describe('a write', () => {
  test.each([
    ['the pages of the server itself', { origin: 'http://localhost:80', host: 'localhost:80' }, 200],
    ['a program, which names no origin', {}, 200],
    ['another site', { origin: 'http://elsewhere.example', host: 'localhost:80' }, 403],
    ['another port of this machine', { origin: 'http://localhost:81', host: 'localhost:80' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['what a browser calls another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['what a browser calls the same site', { 'sec-fetch-site': 'same-origin' }, 200],
  ] as const)('from %s', async (_where, headers, status) => {
    const reply = await signIn(city, headers)
    expect(reply.statusCode).toBe(status)
    if (status === 403) expect(reply.json()).toMatchObject({ code: 'auth/foreign-origin' })
  })

  test('behind a proxy comes from the public address', async () => {
    expect((await signIn(proxied, { origin: 'https://pianqu.example.cn' })).statusCode).toBe(200)
    expect((await signIn(proxied, { origin: 'http://localhost:80', host: 'localhost:80' })).statusCode).toBe(403)
  })

  test('is the only thing that an origin is asked for', async () => {
    const reply = await city.app.inject({ url: '/api/health', headers: { origin: 'http://elsewhere.example' } })
    expect(reply.statusCode).toBe(200)
  })
})
