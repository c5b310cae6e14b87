import { randomUUID } from 'node:crypto'
import type { NewAccount } from '@pianqu/shared/accounts/account.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { accounts } from './account.tables.ts'
import { demandUnit } from './edit-account.command.ts'
import { findAccount } from './find-account.query.ts'
import { oneTimeEnd } from './set-password.command.ts'

interface Request extends Omit<NewAccount, 'password'> {
  readonly passwordHash: string
  /** Set by somebody else than its holder, who is asked for one of their own. */
  readonly isOneTime?: boolean
}

/** Adds a person. Throws account/duplicate, or common/malformed where the role needs a unit. */
export function addAccount({ tx, recordedAt, audit }: Change, request: Request): string {
  const { username, name, role, unitCode, passwordHash, isOneTime = false } = request
  if (findAccount(tx, username)) {
    const message = `用户名“${username}”已被使用，请换一个`
    throw new ProblemError('account/duplicate', {
      detail: message,
      errors: [{ pointer: '/username', code: 'custom', message }],
    })
  }
  demandUnit(role, unitCode)
  const userId = randomUUID()
  tx.orm
    .insert(accounts)
    .values({
      userId,
      username,
      name,
      role,
      unitCode,
      passwordHash,
      createdAt: recordedAt,
      isOneTime,
      oneTimeUntil: isOneTime ? oneTimeEnd(recordedAt) : null,
    })
    .run()
  audit({
    action: 'account.add',
    subject: `account:${username}`,
    detail: { name, role, unitCode },
    movesFigures: false,
  })
  return userId
}
