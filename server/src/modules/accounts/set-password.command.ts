import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { accounts, sessions } from './account.tables.ts'
import { findAccount } from './find-account.query.ts'

/** Changes a password and ends the sessions that were opened with the old one. Throws common/not-found. */
export function setPassword({ tx, audit }: Change, username: string, passwordHash: string): void {
  const account = findAccount(tx, username)
  if (!account) throw new ProblemError('common/not-found', { detail: `没有用户名为“${username}”的账号` })
  tx.orm.update(accounts).set({ passwordHash }).where(eq(accounts.userId, account.userId)).run()
  tx.orm.delete(sessions).where(eq(sessions.userId, account.userId)).run()
  audit({ action: 'account.password', subject: `account:${username}`, movesFigures: false })
}
