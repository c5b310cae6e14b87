import { actorHeader } from '@pianqu/shared/access/actor-header.ts'
import { getSession } from '@pianqu/shared/accounts/session.contract.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
const ids = new Map<string, string>()

beforeAll(async () => {
  city = await smallCity()
  await city.taskforce.post('/api/periods', { month: '2025-10' })
  for (const username of ['quxian1', 'quxian2']) {
    const { actor } = (await (await city.as(username)).get(getSession.path)).json<{ actor: { userId: string } }>()
    ids.set(username, actor.userId)
  }
})
afterAll(() => city.app.close())

/** A request with the cookie of one person from a page that belongs to `pageOf`. */
async function ask(method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, pageOf: string, payload?: object) {
  const { cookie } = await city.as('quxian1')
  const headers = { cookie, [actorHeader]: ids.get(pageOf) ?? pageOf }
  return city.app.inject({ method, url, headers, ...(payload && { payload }) })
}

describe('a request from the page of somebody who is no longer the one signed in', () => {
  test('writes nothing, and is told so', async () => {
    const { id, version, lines } = await reportOf(await city.as('quxian1'))
    const line = { projectCode: lines[0]?.projectCode, investedYuan: 1_230_000 }
    const reply = await ask('PUT', `/api/reports/${id}/lines`, 'quxian2', { version, lines: [line] })
    expect([reply.statusCode, reply.json<Problem>().code]).toEqual([409, 'auth/other-person'])
    expect((await reportOf(await city.as('quxian1'))).version).toBe(version)
    const own = await ask('PUT', `/api/reports/${id}/lines`, 'quxian1', { version, lines: [line] })
    expect(own.statusCode).toBe(200)
  })

  test('reads nothing either, and does not sign the other out', async () => {
    expect((await ask('GET', '/api/reports', 'quxian2')).json<Problem>().code).toBe('auth/other-person')
    expect((await ask('DELETE', getSession.path, 'quxian2')).json<Problem>().code).toBe('auth/other-person')
    expect((await ask('GET', '/api/reports', 'quxian1')).statusCode).toBe(200)
  })

  test('may sign in: that is how a page gets another owner', async () => {
    const reply = await ask('POST', getSession.path, 'quxian2', { username: 'quxian1', password: city.password })
    expect(reply.statusCode).toBe(200)
  })
})
