import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { accounts, sessions } from './account.tables.ts'

/** Disables or enables an account; disabling ends its sessions. An administrator cannot lock themselves out. */
export function disableAccount({ tx, actor, audit }: Change, userId: string, disabled: boolean): void {
  const account = tx.orm.select().from(accounts).where(eq(accounts.userId, userId)).get()
  if (!account) throw new ProblemError('common/not-found')
  if (disabled && userId === actor.userId) throw new ProblemError('auth/forbidden', { detail: '不能停用自己的账号' })
  tx.orm.update(accounts).set({ disabled }).where(eq(accounts.userId, userId)).run()
  if (disabled) tx.orm.delete(sessions).where(eq(sessions.userId, userId)).run()
  audit({
    action: disabled ? 'account.disable' : 'account.enable',
    subject: `account:${account.username}`,
    detail: { unitCode: account.unitCode },
    movesFigures: false,
  })
}
