import type { Actor, Role } from '@pianqu/shared/access/access.ts'
import { isPasswordExpired, type PasswordPreset } from '@pianqu/shared/accounts/password-rule.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { whileUnchanged } from '../../db/while-unchanged.ts'
import { accounts, actorColumns } from './account.tables.ts'
import { secondFactors } from './second-factor.tables.ts'

declare module 'fastify' {
  interface Session {
    userId?: string
    /** The address that it was opened from, and what the browser called itself. */
    place?: string
    device?: string
  }
}

const enabledAccount = statement((orm) =>
  orm
    .select({
      ...actorColumns,
      isOneTime: accounts.isOneTime,
      passwordSince: sql<string>`coalesce(${accounts.passwordSetAt}, ${accounts.createdAt})`,
      factorSince: secondFactors.confirmedAt,
    })
    .from(accounts)
    .leftJoin(secondFactors, eq(secondFactors.userId, accounts.userId))
    .where(and(eq(accounts.userId, sql.placeholder('userId')), eq(accounts.disabled, false)))
    .prepare(),
)

export interface SignedIn {
  readonly actor: Actor
  /** Their password was set by somebody else. */
  readonly isOneTime: boolean
  readonly passwordSince: string
  readonly hasFactor: boolean
}

const signedInAs = whileUnchanged((db, userId): SignedIn | null => {
  const found = enabledAccount(db).get({ userId })
  if (!found) return null
  const { isOneTime, passwordSince, factorSince, ...actor } = found
  return { actor, isOneTime, passwordSince, hasFactor: factorSince !== null }
})

/** Who a session belongs to, as it is now: a disabled account is out at its next request. */
export const actorBySession = (db: Database, { userId }: { readonly userId?: string }): SignedIn | null =>
  userId ? signedInAs(db, userId) : null

/** What somebody has to do before anything else. */
export type Owed = 'one-time' | 'expired' | 'second-factor'

interface Asked {
  readonly passwordPreset: PasswordPreset
  readonly secondFactorRoles: readonly Role[]
}

/** What the city asks of whoever has come in, and is not done yet: the password first. */
export function owedBy({ actor, isOneTime, passwordSince, hasFactor }: SignedIn, asked: Asked, now: Date): Owed | null {
  if (isOneTime) return 'one-time'
  if (isPasswordExpired(asked.passwordPreset, passwordSince, now)) return 'expired'
  return asked.secondFactorRoles.includes(actor.role) && !hasFactor ? 'second-factor' : null
}
