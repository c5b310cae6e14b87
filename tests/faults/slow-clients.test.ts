import { connect, type Socket } from 'node:net'
import { buildApp } from '@pianqu/server/app.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyWorld, openCity } from '../city.ts'

const requestTimeoutMs = 2000
let app: Awaited<ReturnType<typeof buildApp>>
let port: number
let address: string

beforeAll(async () => {
  app = await buildApp(emptyWorld(), {
    sessionSecret: 'a secret for tests that is long enough',
    logLevel: 'silent',
    requestTimeoutMs,
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  port = Number(new URL(address).port)
})
afterAll(() => app.close())

const head = `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n`

/** How somebody who never comes to an end begins. */
const beginnings: Readonly<Record<string, string>> = {
  'says nothing': '',
  'says half a line': 'GET /api/hea',
  'leaves its headers open': `${head}x-more: `,
  'leaves its body open': `${head}content-length: 1000\r\n\r\n{"username":`,
  'leaves a chunk open': `${head}transfer-encoding: chunked\r\n\r\n100\r\n{"username":`,
  'stops after an answer': 'GET /api/health HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\nGET /api/health HTTP/1.1\r\nhost:',
}

interface Slow {
  readonly socket: Socket
  readonly ended: Promise<string>
}

/** Opens a connection that says so much, then a byte now and then or nothing; it ends by the server's doing alone. */
function slow(beginning: string, tricklesBy: string | null): Promise<Slow> {
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1')
    const trickle = tricklesBy === null ? null : setInterval(() => socket.write(tricklesBy), 250)
    const ended = new Promise<string>((done) => {
      socket.on('close', () => {
        if (trickle) clearInterval(trickle)
        done(said)
      })
    })
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString('latin1')
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.on('connect', () => {
      if (beginning) socket.write(beginning)
      resolve({ socket, ended })
    })
  })
}

describe('who comes to no end', () => {
  test.each(Object.entries(beginnings))('and %s is cut off, trickling or not', async (_, beginning) => {
    const began = Date.now()
    const both = [await slow(beginning, null), ...(beginning ? [await slow(beginning, 'a')] : [])]
    for (const { ended } of both) expect(await ended).toMatch(/^$|HTTP\/1\.1 (408|200)/)
    // The half of the time for headers, the whole for a body, and a quarter until somebody looks.
    expect(Date.now() - began).toBeLessThan(requestTimeoutMs * 2)
  })

  test('and takes no event in is cut off before it fills the memory, and nobody else is', async () => {
    const city = await openCity()
    await city.person({ username: 'wang', role: 'taskforce' })
    const { cookie } = await city.as('wang')
    const { port: at } = new URL(await city.app.listen({ host: '127.0.0.1', port: 0 }))
    const ask = `GET /api/events HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`
    const [deaf, hearing] = [connect(Number(at), '127.0.0.1'), connect(Number(at), '127.0.0.1')]
    let heard = 0
    hearing.on('data', ({ length }) => {
      heard += length
    })
    for (const socket of [deaf, hearing]) socket.write(ask)
    await expect.poll(() => heard).toBeGreaterThan(0)
    deaf.on('error', () => undefined)
    deaf.pause()
    const open = () => new Promise((resolve) => city.app.server.getConnections((_, count) => resolve(count)))
    await expect.poll(open).toBe(2)
    const data = { importId: 'x'.repeat(100_000) }
    await expect
      .poll(
        () => {
          for (let at = 0; at < 4; at += 1)
            city.world.events.tell([
              { name: 'import.changed', about: `import:${at}`, data, to: [{ permission: 'figures:read' }] },
            ])
          return open()
        },
        { interval: 20, timeout: 20_000 },
      )
      .toBe(1)
    expect(hearing.closed).toBe(false)
    for (const socket of [deaf, hearing]) socket.destroy()
    await city.app.close()
  })

  test('holds nobody else up, however many they are', async () => {
    const all = await Promise.all(
      Array.from({ length: 600 }, (_, at) => {
        const kinds = Object.values(beginnings)
        return slow(kinds[at % kinds.length] ?? '', at % 2 === 0 ? null : ' ')
      }),
    )
    const waits: number[] = []
    for (let at = 0; at < 40; at += 1) {
      const asked = performance.now()
      const reply = await fetch(`${address}/api/health`)
      expect(reply.status).toBe(200)
      await reply.text()
      waits.push(performance.now() - asked)
    }
    const [median = Number.POSITIVE_INFINITY] = waits.toSorted((one, other) => one - other).slice(20)
    expect(median).toBeLessThan(100)
    await Promise.all(all.map(({ ended }) => ended))
    expect(await new Promise((resolve) => app.server.getConnections((_, count) => resolve(count)))).toBeLessThan(5)
  })
})
