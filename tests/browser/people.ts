import { demoPassword } from '@pianqu/server/demo.ts'
import type { Role } from '@pianqu/shared/access/access.ts'
import type { BrowserContext } from 'playwright-core'

/** One demo account of each role. */
export const people = {
  admin: 'admin',
  auditor: 'auditor',
  taskforce: 'zhuanban',
  department: 'caizheng',
  district: 'quxian1',
  leader: 'lingdao',
} as const satisfies Record<Role, string>

export const password = demoPassword(undefined)

interface Place {
  readonly origin: string
  readonly password: string
}

/** Signs the whole context in, past the form. */
export async function signIn(context: BrowserContext, { origin, password }: Place, username: string): Promise<void> {
  const reply = await context.request.post(`${origin}/api/session`, { data: { username, password } })
  if (!reply.ok()) throw new Error(`${username} cannot sign in: ${reply.status()} ${await reply.text()}`)
}
