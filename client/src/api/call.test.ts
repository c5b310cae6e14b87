import { actorHeader } from '@pianqu/shared/access/actor-header.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiProblem, problemOf } from './api-problem.ts'
import { call } from './call.ts'
import { setPageOwner } from './page-owner.ts'
import { mayRetry } from './query-client.ts'
import { getThing, saveThing } from './things.fixture.ts'

function answer(status: number, body: unknown): void {
  vi.stubGlobal('fetch', async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
}

async function refusal(): Promise<ApiProblem> {
  const thrown: unknown = await call(getThing, { params: { id: '1' } }).catch((error: unknown) => error)
  if (!(thrown instanceof ApiProblem)) throw new Error('the call was not refused')
  return thrown
}

afterEach(() => vi.unstubAllGlobals())

describe('a call', () => {
  test('answers the parsed reply', async () => {
    answer(200, { name: '甲', secret: 1 })
    expect(await call(getThing, { params: { id: '1' } })).toEqual({ name: '甲' })
  })

  test('throws the problem that the server sent', async () => {
    answer(403, { type: 'about:blank', title: '当前账号没有这项权限', status: 403, code: 'auth/forbidden' })
    expect((await refusal()).code).toBe('auth/forbidden')
  })

  test.each([
    ['a page of a proxy', 502, '<html>'],
    ['a reply against the contract', 200, { title: 1 }],
    ['an unknown code', 409, { type: '', title: '', status: 409, code: 'no/such' }],
  ])('makes a problem of %s', async (_, status, body) => {
    answer(status, body)
    expect((await refusal()).problem).toMatchObject({ code: 'common/internal', status })
  })

  test('says that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed to fetch')
    })
    expect((await refusal()).problem).toMatchObject({ status: 0, title: '无法连接服务器' })
  })
})

describe('whose page a call comes from', () => {
  const sent: Headers[] = []
  const body = { name: '甲' }

  beforeEach(() => {
    sent.length = 0
    // Whoever's page was tested before in this process.
    setPageOwner(undefined)
    vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers))
      return new Response(JSON.stringify(body))
    })
  })
  afterEach(() => setPageOwner(undefined))

  test('is said as soon as it is known, so that nothing is done under another name', async () => {
    await call(getThing, { params: { id: '1' } })
    setPageOwner('u1')
    await call(saveThing, { params: { id: '1' }, body })
    await call(getThing, { params: { id: '1' }, asWhoever: true })
    expect(sent.map((headers) => headers.get(actorHeader))).toEqual([null, 'u1', null])
  })

  test('stands beside the key of a write that is sent again', async () => {
    setPageOwner('u1')
    await call(saveThing, { params: { id: '1' }, body, key: 'k1' })
    expect(['idempotency-key', 'content-type'].map((name) => sent[0]?.get(name))).toEqual(['k1', 'application/json'])
  })
})

describe('a reading that is asked again', () => {
  const asked: (string | null)[] = []
  let name = '甲'

  beforeEach(() => {
    asked.length = 0
    name = '甲'
    setPageOwner('u1')
    vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
      const known = new Headers(headers).get('if-none-match')
      asked.push(known)
      const etag = `W/"${encodeURIComponent(name)}"`
      if (known === etag) return new Response(null, { status: 304 })
      return new Response(JSON.stringify({ name }), { headers: { etag } })
    })
  })
  afterEach(() => {
    setPageOwner(undefined)
    vi.unstubAllGlobals()
  })

  const read = () => call(getThing, { params: { id: '1' } })

  test('is answered with the same reply as long as nothing has changed', async () => {
    const first = await read()
    expect(await read()).toBe(first)
    expect(asked).toEqual([null, 'W/"%E7%94%B2"'])
    name = '乙'
    expect(await read()).toEqual({ name: '乙' })
  })

  test('says nothing of what the person before has read', async () => {
    await read()
    setPageOwner('u2')
    await read()
    expect(asked).toEqual([null, null])
  })

  test('never stands for a write', async () => {
    await read()
    await call(saveThing, { params: { id: '1' }, body: { name: '丙' } })
    expect(asked).toEqual([null, null])
  })
})

describe('another try', () => {
  const failed = (status: number) => new ApiProblem({ ...problemOf(null), status })

  test.each([
    [0, 0, true],
    [0, 503, true],
    [2, 503, false],
    [0, 404, false],
    [0, 409, false],
  ])('after %i failures with %i: %s', (failures, status, expected) => {
    expect(mayRetry(failures, failed(status))).toBe(expected)
  })
})
