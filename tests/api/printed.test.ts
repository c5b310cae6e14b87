import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishedCity } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

const address = '/api/overview?month=2025-09'

let city: SmallCity

beforeAll(async () => {
  city = await publishedCity()
})
afterAll(() => city.app.close())

async function read(headers: Record<string, string> = {}, username = 'zhuanban') {
  const { cookie } = await city.as(username)
  return city.app.inject({ method: 'GET', url: address, headers: { cookie, ...headers } })
}

describe('a reply that is read again', () => {
  test('is not sent to whoever has the same already', async () => {
    const first = await read()
    const tag = String(first.headers.etag)
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/)
    expect(first.headers['cache-control']).toBe('no-store')
    const again = await read({ 'if-none-match': `"of another", ${tag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
    const other = await read({ 'if-none-match': 'W/"stale"' })
    expect([other.statusCode, other.body]).toEqual([200, first.body])
  })

  test('is of the person who asks: who may not read it is told so, whatever they know', async () => {
    const tag = String((await read()).headers.etag)
    const { cookie } = await city.as('admin')
    const refused = await city.app.inject({
      method: 'GET',
      url: address,
      headers: { cookie, 'if-none-match': tag },
    })
    expect(refused.statusCode).toBe(403)
    const strange = await city.app.inject({ method: 'GET', url: address, headers: { 'if-none-match': tag } })
    expect(strange.statusCode).toBe(401)
  })

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', undefined],
    ['identity', undefined],
  ])('is packed for a browser that takes %s as %s, and is the same text', async (accepted, coding) => {
    const plain = await read()
    const packed = await read({ 'accept-encoding': accepted })
    expect(packed.headers['content-encoding']).toBe(coding === undefined && accepted === 'deflate' ? 'deflate' : coding)
    expect(packed.headers.etag).toBe(plain.headers.etag)
    expect(packed.headers.vary).toContain('accept-encoding')
    if (coding === 'br') expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body)
    if (coding === 'gzip') expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
    if (coding) expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  })
})
