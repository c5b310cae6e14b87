import type { Role } from '@pianqu/shared/access/access.ts'
import { missingUnit } from '@pianqu/shared/accounts/account-rule.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { accounts, sessions } from './account.tables.ts'
import { accountById } from './find-account.query.ts'

interface Edit {
  readonly userId: string
  readonly version: number
  readonly name: string
  readonly role: Role
  readonly unitCode: string | null
}

/** Throws common/malformed, pointing at the unit, where the role cannot be without one. */
export function demandUnit(role: Role, unitCode: string | null): void {
  const message = missingUnit(role, unitCode)
  if (message === null) return
  throw new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: '/unitCode', code: 'required', message }],
  })
}

/**
 * Changes who an account is of. Another role or unit ends its sessions: pages that were opened as somebody else do not go
 * on. Nobody changes their own role or unit, so that an administrator is always left. Throws common/not-found, common/stale.
 */
export function editAccount({ tx, actor, audit }: Change, { userId, version, ...after }: Edit): void {
  const before = accountById(tx, userId)
  if (!before) throw new ProblemError('common/not-found')
  demandUnit(after.role, after.unitCode)
  const isMoved = before.role !== after.role || before.unitCode !== after.unitCode
  if (isMoved && userId === actor.userId)
    throw new ProblemError('auth/forbidden', { detail: '自己的角色和单位由另一位系统管理员更改' })
  saveVersion(tx, accounts, ['userId'], { userId, ...after }, version)
  if (isMoved) tx.orm.delete(sessions).where(eq(sessions.userId, userId)).run()
  const { name, role, unitCode } = before
  audit({
    action: 'account.edit',
    subject: `account:${before.username}`,
    detail: { ...after, before: { name, role, unitCode } },
    movesFigures: false,
  })
}
