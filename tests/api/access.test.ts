import { mount } from '@pianqu/server/http/mount.ts'
import { isOpenTo, type Role } from '@pianqu/shared/access/access.ts'
import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { getHealth } from '@pianqu/shared/health/health.contract.ts'
import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { bareApp } from './bare-app.ts'
import { people, type SmallCity, smallCity } from './small-city.ts'

type Asked = Pick<Endpoint, 'method' | 'path' | 'access'>

const isSignOut = ({ method, path }: Asked): boolean => method === 'DELETE' && path === '/api/session'

const endpoints: Asked[] = (await declaredEndpoints())
  .map(({ endpoint: declared }) => declared)
  // Signing out comes last, or the others would be asked by somebody signed out.
  .sort((a, b) => Number(isSignOut(a)) - Number(isSignOut(b)))

const missingId = '00000000-0000-4000-8000-000000000000'

/** A kind of table that this person keeps, so that only the declared access is asked. */
const kinds: Readonly<Record<string, string>> = {
  caizheng: 'bond-batches',
  jiaotong: 'rail-lines',
  quxian1: 'reports',
  quxian2: 'reports',
}
const kindFor = (username: string): string => kinds[username] ?? 'units'

const addressFor = (path: string, username: string): string =>
  path
    .replace(':kind', kindFor(username))
    .replace(':figure', 'bond-share')
    .replace(':code', 'A01')
    .replaceAll(/:\w+/g, missingId)

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

async function ask({ method, path }: Asked, username: string): Promise<number> {
  const { cookie } = username === 'nobody' ? city.nobody : await city.as(username)
  const url = addressFor(path, username)
  const reply = await city.app.inject({
    method,
    url,
    headers: { cookie },
    ...(method === 'GET' ? {} : { payload: {} }),
  })
  return reply.statusCode
}

const nameOf = ({ method, path }: Asked): string => `${method} ${path}`

/** The stream does not end with a reply, so only who may not open it can ask. */
const isAnswered = (asked: Asked, role: Role | null): boolean =>
  asked.path !== streamEvents.path || !isOpenTo(asked.access, role && { role })

async function answersTo(username: string, role: Role | null): Promise<Record<string, number>> {
  const answers: Record<string, number> = {}
  for (const asked of endpoints) if (isAnswered(asked, role)) answers[nameOf(asked)] = await ask(asked, username)
  return answers
}

describe('every endpoint', () => {
  test('is declared in a contract, and there are many', () => {
    expect(endpoints.length).toBeGreaterThan(20)
  })

  test('turns away who is signed out, unless it is public', async () => {
    const answers = await answersTo('nobody', null)
    const open = Object.keys(answers).filter((name) => answers[name] !== 401)
    // Metrics are for this machine, or for who knows the token (metrics.test.ts); the door itself stands open.
    const door = ['GET /api/session/oidc/callback', 'GET /api/session/oidc/start', 'GET /api/session/ways']
    expect(open.sort()).toEqual(['GET /api/health', 'GET /api/metrics', ...door, 'POST /api/session'])
  })

  // Departments of other duties are turned away by what they keep, see imports-duties.test.ts.
  test.each(people.filter(({ username }) => username !== 'fagai'))(
    'opens to $username as it declares',
    async ({ username, role }) => {
      const answers = await answersTo(username, role)
      const wrong = endpoints.filter((asked) => {
        const status = answers[nameOf(asked)]
        return status !== undefined && (status === 403) === isOpenTo(asked.access, { role })
      })
      expect(wrong.map(nameOf)).toEqual([])
      expect(Object.values(answers)).not.toContain(500)
    },
  )

  test('stops the server from starting without an access', async () => {
    const { app } = await bareApp()
    const { access: _left, ...bare } = getHealth
    const declared = { ...bare, path: '/api/secret' } as unknown as Endpoint
    expect(() => mount(app, declared, () => 'secret')).toThrow('GET /api/secret declares no access')
    expect(() => app.get('/api/forgotten', () => 'secret')).toThrow('/api/forgotten declares no access')
  })
})
