import {
  addAccount as addAccountEndpoint,
  listAccounts,
  setAccountDisabled,
} from '@pianqu/shared/accounts/account.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Database } from '../../db/database.ts'
import { mount, type Server } from '../../http/mount.ts'
import { addAccount } from './add-account.command.ts'
import { demandPassword } from './demand-password.ts'
import { disableAccount } from './disable-account.command.ts'
import { allAccounts } from './list-accounts.query.ts'
import { hashPassword } from './password.ts'

function accountOf(db: Database, userId: string) {
  const account = allAccounts(db).find((candidate) => candidate.userId === userId)
  if (!account) throw new ProblemError('common/not-found')
  return account
}

export function accountRoutes(app: Server): void {
  mount(app, listAccounts, ({ db }) => inFull(allAccounts(db)))

  mount(app, addAccountEndpoint, async ({ db, command, writing, body: { password, ...account } }) => {
    demandPassword(db, password, account)
    const passwordHash = await hashPassword(password)
    await writing.free()
    const userId = command((change) => addAccount(change, { ...account, passwordHash, isOneTime: true }))
    return accountOf(db, userId)
  })

  mount(app, setAccountDisabled, ({ db, command, params: { userId }, body: { step } }) => {
    command((change) => disableAccount(change, userId, step === 'disable'))
    return accountOf(db, userId)
  })
}
