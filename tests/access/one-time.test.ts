import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type City, cookieOf, openCity } from '../city.ts'

/** What somebody may do whose password somebody else has set: see who they are, change it, go; and what anybody may. */
const open = [
  'GET /api/session',
  'PUT /api/session/password',
  'DELETE /api/session',
  'POST /api/session',
  'GET /api/health',
  'GET /api/metrics',
  'GET /api/session/ways',
  'GET /api/session/oidc/start',
  'GET /api/session/oidc/callback',
  'POST /api/session/second-factor',
  'PUT /api/session/second-factor',
]

let city: City
let cookie: string
const first = 'tangerine ladder 41'

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

beforeAll(async () => {
  city = await openCity()
  await city.person({ username: 'admin', role: 'admin' })
  const admin = await city.as('admin')
  const account = { username: 'zhao', name: '赵', role: 'taskforce', unitCode: null, password: first }
  expect((await admin.post('/api/accounts', account)).statusCode).toBe(201)
  cookie = cookieOf(
    await city.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'zhao', password: first } }),
  )
})
afterAll(() => city.app.close())

const send = (method: string, url: string, payload?: object) =>
  city.app.inject({
    method: method as 'GET' | 'POST' | 'PUT' | 'DELETE',
    url,
    headers: { cookie },
    ...(payload && { payload }),
  })

async function closedWays(): Promise<(readonly [string, string])[]> {
  const { paths } = (await city.nobody.get('/api/openapi.json')).json<OpenApi>()
  return Object.entries(paths)
    .flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => [verb.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, 'x')] as const),
    )
    .filter((way) => !open.includes(way.join(' ')))
}

describe('a password that somebody else has set', () => {
  test('opens nothing but the way to one of their own', async () => {
    const ways = await closedWays()
    expect(ways.length).toBeGreaterThan(150)
    const opened: string[] = []
    for (const [method, path] of ways) {
      const reply = await send(method, path, method === 'POST' || method === 'PUT' ? {} : undefined)
      const { code } = reply.json<{ code?: string }>()
      if (code !== 'auth/one-time-password') opened.push(`${method} ${path} ${reply.statusCode}`)
    }
    expect(opened).toEqual([])
  })

  test('is changed, and then everything is open that was meant to be', async () => {
    expect((await send('GET', '/api/session')).json()).toMatchObject({ hasOneTimePassword: true })
    const change = { current: first, password: 'violet harbour 57' }
    expect((await send('PUT', '/api/session/password', change)).statusCode).toBe(200)
    expect((await send('GET', '/api/trail')).statusCode).toBe(200)
  })
})
