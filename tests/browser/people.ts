import { demoPassword } from '@pianqu/server/demo.ts'
import type { Role } from '@pianqu/shared/accounts/access.ts'
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

/** Signs the whole context in, past the form. */
export async function signIn(context: BrowserContext, origin: string, role: Role): Promise<void> {
  const reply = await context.request.post(`${origin}/api/session`, { data: { username: people[role], password } })
  if (!reply.ok()) throw new Error(`${people[role]} cannot sign in: ${reply.status()} ${await reply.text()}`)
}
