import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyWorld, openCity } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const reading = (text: string, series: string): number => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `))
  if (!line) throw new Error(`no ${series} in\n${text}`)
  return Number(line.slice(series.length + 1))
}

describe('the metrics', () => {
  test('are text that Prometheus reads: every series has its help and its type, and is a number', async () => {
    const reply = await city.nobody.get('/api/metrics')
    expect(reply.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(reply.headers['content-disposition']).toBeUndefined()
    const lines = reply.body.split('\n').filter((line) => line !== '')
    const declared = lines.flatMap((line) => /^# TYPE (\S+) (?:counter|gauge|histogram)$/.exec(line)?.[1] ?? [])
    expect(new Set(declared).size).toBe(declared.length)
    for (const line of lines) {
      if (line.startsWith('# ')) continue
      const [, name = '', value] = /^([a-z0-9_]+)(?:\{(?:[a-z]+="[^"]*",?)*\})? (\S+)$/.exec(line) ?? []
      expect(declared, line).toContain(name.replace(/_(bucket|sum|count)$/, ''))
      expect(Number.isFinite(Number(value)), line).toBe(true)
    }
  })

  test('count what was asked by its declared address, and time it', async () => {
    const series = 'pianqu_http_request_duration_seconds_count{method="GET",route="/api/areas/:code",status="2xx"}'
    await city.taskforce.get('/api/areas/A01')
    const before = reading((await city.nobody.get('/api/metrics')).body, series)
    await city.taskforce.get('/api/areas/A01')
    await city.taskforce.get('/api/areas/A02')
    await city.taskforce.get('/api/areas/A99')
    const { body } = await city.nobody.get('/api/metrics')
    expect(reading(body, series)).toBe(before + 2)
    expect(reading(body, series.replace('2xx', '4xx'))).toBeGreaterThan(0)
    const buckets = [...body.matchAll(/_bucket\{[^}]*route="\/api\/areas\/:code",status="2xx",le="([^"]+)"\} (\d+)/g)]
    const counts = buckets.map(([, , count]) => Number(count))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBe(before + 2)
    expect(body).not.toContain('A99')
  })

  test('tell how large the data are and what waits', async () => {
    const { body } = await city.nobody.get('/api/metrics')
    const { sqlite } = city.world.db
    const bytes =
      Number(sqlite.pragma('page_size', { simple: true })) * Number(sqlite.pragma('page_count', { simple: true }))
    expect(reading(body, 'pianqu_database_bytes')).toBe(bytes)
    expect(reading(body, 'pianqu_jobs_waiting')).toBe(0)
    expect(reading(body, 'pianqu_trail_lines')).toBeGreaterThan(20)
    expect(reading(body, 'pianqu_http_requests_under_way')).toBe(1)
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
    ])
      expect(reading(body, name)).toBeGreaterThanOrEqual(0)
  })

  const ask = (app: SmallCity['app'], headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    app.inject({ url: '/api/metrics', headers, remoteAddress })

  test.each([
    ['from another machine', {}, '10.0.0.8'],
    ['through a proxy on this machine', { 'x-forwarded-for': '10.0.0.8' }, '127.0.0.1'],
    ['with a token where there is none', { authorization: 'Bearer anything' }, '127.0.0.1'],
  ])('are refused %s', async (_what, headers, address) => {
    const reply = await ask(city.app, headers as Record<string, string>, address)
    expect([reply.statusCode, reply.json()]).toMatchObject([403, { code: 'auth/forbidden' }])
  })

  test('are told from elsewhere to who has the token, and to nobody with another', async () => {
    const metricsToken = 'a token that nobody guesses'
    const world = emptyWorld()
    const tokened = await openCity({ world: { ...world, settings: { ...world.settings, metricsToken } } })
    const from = (token: string) => ask(tokened.app, { authorization: `Bearer ${token}` }, '10.0.0.8')
    expect((await from(metricsToken)).statusCode).toBe(200)
    expect((await from(`${metricsToken}x`)).statusCode).toBe(403)
    expect((await from('')).statusCode).toBe(403)
    expect((await ask(tokened.app, {}, '::ffff:127.0.0.1')).statusCode).toBe(200)
    await tokened.app.close()
  })
})
