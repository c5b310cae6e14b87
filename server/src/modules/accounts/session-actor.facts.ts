import type { Actor } from '@pianqu/shared/access/access.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { accounts, actorColumns } from './account.tables.ts'

declare module 'fastify' {
  interface Session {
    userId?: string
  }
}

const enabledAccount = statement((orm) =>
  orm
    .select(actorColumns)
    .from(accounts)
    .where(and(eq(accounts.userId, sql.placeholder('userId')), eq(accounts.disabled, false)))
    .prepare(),
)

/** Who a session belongs to, read afresh: a disabled account is out at its next request. */
export function actorBySession(db: Database, session: { readonly userId?: string }): Actor | null {
  return session.userId ? (enabledAccount(db).get({ userId: session.userId }) ?? null) : null
}
