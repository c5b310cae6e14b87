import { mount } from '@pianqu/server/http/mount.ts'
import { isOpenTo, type Role } from '@pianqu/shared/accounts/access.ts'
import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { getHealth } from '@pianqu/shared/health/health.contract.ts'
import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { bareApp } from './bare-app.ts'
import { people, type SmallCity, smallCity } from './small-city.ts'

type Asked = Pick<Endpoint, 'method' | 'path' | 'access'>

const endpoints: Asked[] = (await declaredEndpoints())
  .map(({ endpoint: declared }) => declared)
  // Signing out comes last, or the others would be asked by somebody signed out.
  .sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))

const missingId = '00000000-0000-4000-8000-000000000000'

/** A kind of table that this person keeps, so that only the declared access is asked. */
const kindFor = (username: string): string =>
  username === 'caizheng' ? 'bond-batches' : username === 'jiaotong' ? 'rail-lines' : 'units'

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
    expect(open.sort()).toEqual(['GET /api/health', 'POST /api/session'])
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

const figureAddresses = [
  '/api/overview',
  '/api/areas',
  '/api/areas/A01',
  '/api/projects',
  '/api/projects/P1',
  '/api/projects/P1/light',
  '/api/periods',
  '/api/bonds/share?year=2025',
  '/api/rail/coverage',
  '/api/sources/bond-share',
]

describe('domain.md §13', () => {
  test.each(figureAddresses)('keeps %s from the administrator and shows it to everybody else', async (address) => {
    const seen: Record<string, number> = {}
    for (const { username } of people) {
      const client = await city.as(username === 'admin' ? 'admin' : username)
      seen[username] = (await client.get(address)).statusCode
    }
    const { admin, quxian2, ...others } = seen
    expect(admin).toBe(403)
    // P1 is not a project of the second district.
    expect(quxian2).toBe(address.includes('P1') ? 404 : 200)
    expect(new Set(Object.values(others))).toEqual(new Set([200]))
  })

  test('lets the auditor, a district and a leader write nothing', async () => {
    const writes = endpoints.filter(
      ({ method, path }) => method !== 'GET' && path !== '/api/session' && path !== '/api/rail/coverage',
    )
    expect(writes.length).toBeGreaterThan(3)
    for (const username of ['auditor', 'quxian1', 'lingdao']) {
      const statuses = await Promise.all(writes.map((asked) => ask(asked, username)))
      expect([username, ...new Set(statuses)]).toEqual([username, 403])
    }
  })

  test('shows the administrator no file that figures came in', async () => {
    const admin = await city.as('admin')
    const { rows } = (await city.taskforce.get('/api/imports?pageSize=200')).json<{
      rows: { importId: string; kind: string }[]
    }>()
    const statusOf = async (kind: string) => {
      const found = rows.find((row) => row.kind === kind)
      return (await admin.get(`/api/imports/${found?.importId}/file`)).statusCode
    }
    expect(await statusOf('reports')).toBe(403)
    expect(await statusOf('bond-allocations')).toBe(403)
    expect(await statusOf('units')).toBe(200)
  })

  test('shows the trail to the auditor, the task force and the administrator alone', async () => {
    const allowed: string[] = []
    for (const { username } of people) {
      const client = await city.as(username)
      if ((await client.get('/api/trail')).statusCode === 200) allowed.push(username)
    }
    expect(allowed).toEqual(['admin', 'auditor', 'zhuanban'])
  })
})
