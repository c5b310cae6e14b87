import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { clientPlugin } from '@pianqu/server/http/client.plugin.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareApp } from './bare-app.ts'

const script = `console.info('${'片区调度'.repeat(500)}')\n`
const page = '<!doctype html><title>片区调度</title>'

describe('the built client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pianqu-client-'))
  let app: Awaited<ReturnType<typeof bareApp>>['app']

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), page)
    writeFileSync(join(folder, 'assets/main-1.js'), script)
    writeFileSync(join(folder, 'assets/main-1.js.br'), brotliCompressSync(script))
    writeFileSync(join(folder, 'assets/main-1.js.gz'), gzipSync(script))
    app = (await bareApp()).app
    await app.register(clientPlugin, { clientFolder: folder })
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  const get = (url: string, accept: string) => app.inject({ url, headers: { 'accept-encoding': accept } })

  test.each([
    ['br, gzip', 'br', brotliCompressSync(script)],
    ['gzip', 'gzip', gzipSync(script)],
    ['identity', undefined, Buffer.from(script)],
  ])('is sent as the build has packed it to who takes %s', async (accept, encoding, body) => {
    const reply = await get('/assets/main-1.js', accept)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-encoding']).toBe(encoding)
    expect(reply.headers['content-type']).toBe('application/javascript; charset=utf-8')
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(reply.rawPayload).toEqual(body)
  })

  test('answers every address of the app by the page, which is asked for anew each time', async () => {
    const reply = await get('/areas/A01?month=2025-09', 'identity')
    expect([reply.statusCode, reply.headers['cache-control'], reply.body]).toEqual([200, 'no-cache', page])
  })

  test('goes the shortest way: nothing listens to a reply more often than is usual', async () => {
    const warnings: string[] = []
    const hear = ({ name }: Error) => warnings.push(name)
    process.on('warning', hear)
    for (const address of ['/', '/areas/A02', '/ranking', '/assets/main-1.js', '/assets/gone.js'])
      await get(address, 'br')
    await new Promise((done) => setImmediate(done))
    process.off('warning', hear)
    expect(warnings).toEqual([])
  })

  test.each(['/assets/gone-2.js', '/api/nothing'])('has no page for %s', async (url) => {
    const reply = await get(url, 'identity')
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { code: 'common/not-found' }])
  })
})
