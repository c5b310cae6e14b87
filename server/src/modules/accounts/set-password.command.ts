import { oneTimeDays } from '@pianqu/shared/accounts/account-rule.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, ne } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { accounts, sessions } from './account.tables.ts'
import { findAccount } from './find-account.query.ts'
import { formerPasswords } from './second-factor.tables.ts'
import { hashId } from './session.store.ts'

const dayMs = 86_400_000

/** Until when a password that is set now by somebody else opens the way to one of its holder's own. */
export const oneTimeEnd = (at: string): string => new Date(Date.parse(at) + oneTimeDays * dayMs).toISOString()

interface Given {
  readonly username: string
  readonly passwordHash: string
  /** Whether its holder can do nothing with it but change it. */
  readonly isOneTime: boolean
}

/** Changes somebody's password and ends the sessions that were opened with the old one. Throws common/not-found. */
export function setPassword({ tx, recordedAt, audit }: Change, { username, passwordHash, isOneTime }: Given): void {
  const account = findAccount(tx, username)
  if (!account) throw new ProblemError('common/not-found', { detail: `没有用户名为“${username}”的账号` })
  const oneTimeUntil = isOneTime ? oneTimeEnd(recordedAt) : null
  tx.orm
    .update(accounts)
    .set({ passwordHash, isOneTime, oneTimeUntil, passwordSetAt: recordedAt })
    .where(eq(accounts.userId, account.userId))
    .run()
  tx.orm.delete(sessions).where(eq(sessions.userId, account.userId)).run()
  const { unitCode } = account
  audit({ action: 'account.password', subject: `account:${username}`, detail: { unitCode }, movesFigures: false })
}

interface Own {
  readonly passwordHash: string
  /** Of the password that its holder has just given. */
  readonly knownHash: string
  /** The session that it is changed in, which goes on. */
  readonly sessionId: string
}

/** Changes one's own password and ends one's other sessions. Throws common/stale where somebody has set another since. */
export function changePassword(
  { tx, actor, recordedAt, audit }: Change,
  { passwordHash, knownHash, sessionId }: Own,
): void {
  const { userId, username } = actor
  if (findAccount(tx, username)?.passwordHash !== knownHash) throw new ProblemError('common/stale')
  tx.orm
    .update(accounts)
    .set({ passwordHash, isOneTime: false, oneTimeUntil: null, passwordSetAt: recordedAt })
    .where(eq(accounts.userId, userId))
    .run()
  const former = { userId, passwordHash: knownHash, until: recordedAt }
  tx.orm.insert(formerPasswords).values(former).onConflictDoNothing().run()
  const others = and(eq(sessions.userId, userId), ne(sessions.idHash, hashId(sessionId)))
  tx.orm.delete(sessions).where(others).run()
  audit({ action: 'account.own-password', subject: `account:${username}`, movesFigures: false })
}
