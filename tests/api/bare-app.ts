import { accessPlugin } from '@pianqu/server/http/access.plugin.ts'
import { mount, type Server } from '@pianqu/server/http/mount.ts'
import { problemsPlugin } from '@pianqu/server/http/problems.plugin.ts'
import { securityPlugin } from '@pianqu/server/http/security.plugin.ts'
import { getHealth } from '@pianqu/shared/health/health.contract.ts'
import type { GivenReplyOf } from '@pianqu/shared/http/endpoint.ts'
import Fastify from 'fastify'
import { emptyWorld } from '../city.ts'

/** The server's plugins without its routes, and what it logs. */
export async function bareApp(): Promise<{ app: Server; logged: string[] }> {
  const logged: string[] = []
  const app = Fastify({
    logger: { level: 'error', stream: { write: (line: string) => logged.push(line) } },
    genReqId: () => crypto.randomUUID(),
  })
  app.decorate('world', emptyWorld())
  await app.register(problemsPlugin)
  await app.register(securityPlugin, { sessionSecret: 'a secret for tests that is long enough' })
  await app.register(accessPlugin)
  return { app: app as unknown as Server, logged }
}

type Health = GivenReplyOf<typeof getHealth>

/** Mounts a public address that should answer as `/api/health` does, and does this instead. */
export function mountPublic(app: Server, path: string, work: () => unknown): void {
  mount(app, { ...getHealth, path }, () => work() as Health)
}
