import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '@pianqu/server/app.ts'
import { demoPassword } from '@pianqu/server/demo.ts'
import { clientFolder } from '@pianqu/server/folders.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { openDemo, temporaryFolder } from './demo-city.ts'

export interface DemoServer {
  /** `http://127.0.0.1:40123` */
  readonly origin: string
  /** Of everybody in this city. */
  readonly password: string
  stop(): Promise<void>
}

/** The whole server with the built client, over a world that is open already. */
export async function serve(world: World): Promise<{ readonly origin: string; close(): Promise<void> }> {
  if (!existsSync(join(clientFolder, 'index.html'))) throw new Error('The client is not built: npm run build')
  const app = await buildApp(world, {
    sessionSecret: 'a secret for browsers that is long enough',
    clientFolder,
    logLevel: 'silent',
  })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { origin, close: () => app.close() }
}

/** The whole server with the built client, over a copy of the demo city that nobody else writes to. */
export async function startDemoServer(city: string): Promise<DemoServer> {
  const folder = temporaryFolder()
  cpSync(city, folder, { recursive: true })
  const world = openDemo(folder)
  const { origin, close } = await serve(world)
  const stop = async () => {
    await close()
    world.db.sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, password: demoPassword(undefined), stop }
}
