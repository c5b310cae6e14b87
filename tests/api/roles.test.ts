import type { Access, Permission } from '@pianqu/shared/access/access.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { people, type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const notWritten = [
  '/api/session',
  '/api/session/password',
  '/api/session/second-factor',
  '/api/sessions',
  '/api/sessions/:id',
  '/api/rail/coverage',
  '/api/rail/scenarios/preview',
  '/api/bonds/solve',
  '/api/bonds/scenarios/preview',
  '/api/assessment/preview',
  '/api/blockers/preview',
  '/api/adjustments/dry-run',
  '/api/light-rules/preview',
  '/api/rules/:kind/:code/preview',
  '/api/meetings/directives/parse',
  '/api/policy/owners',
  '/api/policy/benefits',
  // How somebody looks at lists is nobody else's.
  '/api/saved-views',
  '/api/saved-views/:viewId',
]

const figureAddresses = [
  '/api/overview',
  '/api/areas',
  '/api/areas/A01',
  '/api/projects',
  '/api/projects/P1',
  '/api/projects/P1/light',
  '/api/periods',
  '/api/bonds/share?year=2025',
  '/api/bonds/batches',
  '/api/bonds/batches/BD1',
  '/api/bonds/idle',
  '/api/bonds/quotas',
  '/api/rail/coverage',
  '/api/rail/timeline',
  '/api/rail/gains',
  '/api/rail/map',
  '/api/rail/timeline?basis=population',
  '/api/rail/gains?basis=floorSpace',
  '/api/rail/scenarios',
  '/api/sources/bond-share',
  '/api/bonds/year',
  '/api/bonds/candidates?year=2025',
  '/api/rankings',
  '/api/rankings/history',
  '/api/rankings/why?code=A01',
  '/api/races',
  '/api/adjustments',
  '/api/adjustments/standings',
  '/api/adjustments/proposals',
  '/api/adjustments/exemptions',
  '/api/challenges',
  '/api/consequences',
  '/api/blockers',
  '/api/blockers/summary',
  '/api/supervisions',
]

const asks = (access: Access, permission: Permission): boolean =>
  typeof access === 'object' && access.anyOf.includes(permission)

const ofClaims = /^\/api\/challenges\/:id\/(claim|milestones\/)/

/** A district brings its report as a workbook, too, claims tasks, raises blockers and reports on directives. */
const isOfDistricts = (path: string, access: Access): boolean =>
  path.startsWith('/api/reports/') ||
  path.startsWith('/api/imports/') ||
  ofClaims.test(path) ||
  (['assessment:mark', 'blockers:raise', 'directives:report'] as const).some((permission) => asks(access, permission))

/** A leader decides in a meeting. */
const ownOf: Readonly<Record<string, (path: string, access: Access) => boolean>> = {
  quxian1: isOfDistricts,
  lingdao: (_, access) => asks(access, 'directives:write'),
}

describe('domain.md §13', () => {
  test.each(figureAddresses)('keeps %s from the administrator and shows it to everybody else', async (address) => {
    const seen: Record<string, number> = {}
    for (const { username } of people) {
      const client = await city.as(username)
      seen[username] = (await client.get(address)).statusCode
    }
    const { admin, quxian2, ...others } = seen
    expect(admin).toBe(403)
    // P1 is not a project of the second district.
    expect(quxian2).toBe(address.includes('P1') ? 404 : 200)
    expect(new Set(Object.values(others))).toEqual(new Set([200]))
  })

  test.each(['auditor', 'quxian1', 'lingdao'])(
    'lets %s write nothing but the reports, marks, claims and directives of its own',
    async (username) => {
      const endpoints = (await declaredEndpoints()).map(({ endpoint }) => endpoint)
      // Signing in and out is everybody's, and the arithmetic of rail and bonds writes nothing.
      const writes = endpoints.filter(({ method, path }) => method !== 'GET' && !notWritten.includes(path))
      expect(writes.length).toBeGreaterThan(3)
      const { cookie } = await city.as(username)
      for (const { method, path, body, access } of writes) {
        const url = path.replaceAll(/:\w+/g, 'anything')
        const reply = await city.app.inject({ method, url, headers: { cookie }, payload: {} })
        const isOwn = ownOf[username]?.(path, access) ?? false
        // Nothing is sent: what needs a body or, of marks, a year misses it, what needs none misses its report.
        const own = body || path.startsWith('/api/imports/') || asks(access, 'assessment:mark') ? 400 : 404
        expect([method, path, reply.statusCode]).toEqual([method, path, isOwn ? own : 403])
      }
    },
  )

  test('shows the administrator no file that figures came in', async () => {
    const admin = await city.as('admin')
    const { rows } = (await city.taskforce.get('/api/imports?pageSize=200')).json<{
      rows: { importId: string; kind: string }[]
    }>()
    const statusOf = async (kind: string) => {
      const found = rows.find((row) => row.kind === kind)
      return (await admin.get(`/api/imports/${found?.importId}/file`)).statusCode
    }
    expect(await statusOf('reports')).toBe(404)
    expect(await statusOf('bond-allocations')).toBe(404)
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
