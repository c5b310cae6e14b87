import {
  addAccount as addAccountEndpoint,
  editAccount as editAccountEndpoint,
  issuePasswords as issuePasswordsEndpoint,
  listAccounts,
  setAccountDisabled,
} from '@pianqu/shared/accounts/account.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mount, type Server } from '../../http/mount.ts'
import type { World } from '../../http/world.ts'
import { addAccount } from './add-account.command.ts'
import { demandPassword } from './demand-password.ts'
import { disableAccount } from './disable-account.command.ts'
import { editAccount } from './edit-account.command.ts'
import { issuePasswords } from './issue-passwords.command.ts'
import { allAccounts } from './list-accounts.query.ts'
import { oneTimePassword } from './one-time-password.ts'
import { hashPassword, noPassword } from './password.ts'

function accountOf({ db, clock }: Pick<World, 'db' | 'clock'>, userId: string) {
  const account = allAccounts(db, clock.now()).find((candidate) => candidate.userId === userId)
  if (!account) throw new ProblemError('common/not-found')
  return account
}

export function accountRoutes(app: Server): void {
  const { world } = app

  mount(app, listAccounts, ({ db, clock }) => inFull(allAccounts(db, clock.now())))

  mount(app, addAccountEndpoint, async ({ command, writing, body: { password, ...account } }) => {
    if (password !== undefined) demandPassword(world, password, account)
    const passwordHash = password === undefined ? noPassword : await hashPassword(password)
    await writing.free()
    return accountOf(
      world,
      command((change) => addAccount(change, { ...account, passwordHash, isOneTime: true })),
    )
  })

  mount(app, editAccountEndpoint, ({ command, params: { userId }, body }) => {
    command((change) => editAccount(change, { userId, ...body }))
    return accountOf(world, userId)
  })

  mount(app, setAccountDisabled, ({ command, params: { userId }, body: { step } }) => {
    command((change) => disableAccount(change, userId, step === 'disable'))
    return accountOf(world, userId)
  })

  mount(app, issuePasswordsEndpoint, async ({ command, writing, body: { userIds } }) => {
    const issued = new Map([...new Set(userIds)].map((userId) => [userId, oneTimePassword()]))
    const issues: { userId: string; passwordHash: string }[] = []
    // One after another: each costs a core and 19 MiB for a while.
    for (const [userId, password] of issued) issues.push({ userId, passwordHash: await hashPassword(password) })
    await writing.free()
    const until = command((change) => issuePasswords(change, issues))
    const rows = [...issued].map(([userId, password]) => {
      const { username, name, unitName } = accountOf(world, userId)
      return { userId, username, name, unitName, password, until }
    })
    return { rows }
  })
}
