import type { Actor } from '@pianqu/shared/access/access.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { accounts, actorColumns } from './account.tables.ts'

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
    .select({ ...actorColumns, isOneTime: accounts.isOneTime })
    .from(accounts)
    .where(and(eq(accounts.userId, sql.placeholder('userId')), eq(accounts.disabled, false)))
    .prepare(),
)

interface SignedIn {
  readonly actor: Actor
  /** Their password was set by somebody else. */
  readonly isOneTime: boolean
}

/** Who a session belongs to, read afresh: a disabled account is out at its next request. */
export function actorBySession(db: Database, { userId }: { readonly userId?: string }): SignedIn | null {
  const found = userId && enabledAccount(db).get({ userId })
  if (!found) return null
  const { isOneTime, ...actor } = found
  return { actor, isOneTime }
}
