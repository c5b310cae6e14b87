import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, ne } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { sessions } from './account.tables.ts'
import { accountById } from './find-account.query.ts'

interface Which {
  readonly userId: string
  /** One of them; left out, all but the one that asks. */
  readonly id?: string
  /** The hash of the session that asks. */
  readonly current: string
}

/** Ends sessions of an account; whoever was in is out at the next request. Throws common/not-found. */
export function endSessions({ tx, audit }: Change, { userId, id, current }: Which): void {
  const account = accountById(tx, userId)
  if (!account) throw new ProblemError('common/not-found')
  const which = id === undefined ? ne(sessions.idHash, current) : eq(sessions.idHash, id)
  const { changes: count } = tx.orm
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), which))
    .run()
  if (id !== undefined && count === 0) throw new ProblemError('common/not-found', { detail: '这次登录已经结束' })
  audit({ action: 'session.end', subject: `account:${account.username}`, detail: { count }, movesFigures: false })
}
