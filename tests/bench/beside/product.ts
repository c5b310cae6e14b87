import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoPassword } from '@pianqu/server/demo.ts'
import { benchCache, cityFolder } from './cities.ts'
import { freePort, type Program, startProgram } from './program.ts'

const demoToday = '2025-10-28'

export interface Product extends Program {
  /** Signs somebody of the demo in; the header that says who asks from then on. */
  signIn(username: string): Promise<string>
  readonly folder: string
}

/** The product as it is built, over a copy of a city so many times as large as that of the demo. */
export async function startProduct(size: number): Promise<Product> {
  const main = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url))
  if (!existsSync(main)) throw new Error('The server is not built: npm run build')
  const folder = join(benchCache, `product-${size}`)
  await cityFolder(folder, size)
  const port = await freePort()
  const env = { PIANQU_DATA: folder, HOST: '127.0.0.1', PORT: String(port), PIANQU_TODAY: demoToday }
  const program = await startProgram({
    args: ['--max-semi-space-size=4', main, '--demo'],
    env,
    port,
    health: '/api/health',
    mostMs: 600_000,
  })
  return {
    ...program,
    folder,
    async signIn(username) {
      const reply = await fetch(`${program.origin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: demoPassword(undefined) }),
      })
      if (!reply.ok) throw new Error(await reply.text())
      return reply.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
  }
}
