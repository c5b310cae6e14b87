import { roleNames } from '@pianqu/shared/access/access.ts'
import { commandsOf } from './db/command.ts'
import type { World } from './http/world.ts'
import { allAccounts } from './modules/accounts/list-accounts.query.ts'
import { hashPassword, isPassword } from './modules/accounts/password.ts'
import { passwordHashes, setPasswords } from './modules/accounts/set-passwords.command.ts'
import { operator } from './system-actor.ts'

const usualPassword = 'pianqu-demo-2025'

/** Makes the one password of all demo accounts the wanted one, and returns what to print about them. */
export async function keepDemoPassword(world: World, wanted = usualPassword): Promise<string> {
  const [known] = passwordHashes(world.db)
  if (known && !(await isPassword(known, wanted))) {
    const passwordHash = await hashPassword(wanted)
    commandsOf(world, operator)((change) => setPasswords(change, passwordHash))
  }
  const lines = allAccounts(world.db, world.clock.now()).map(
    ({ username, role, unitName }) => `  ${username.padEnd(10)} ${roleNames[role]}${unitName ? ` · ${unitName}` : ''}`,
  )
  return [`演示账号（密码都是 ${wanted}）：`, ...lines].join('\n')
}

/** The password that the demo accounts are made with. */
export const demoPassword = (wanted: string | undefined): string => wanted ?? usualPassword
