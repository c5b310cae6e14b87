import type { Actor } from '@pianqu/shared/access/access.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Clock } from '../../clock.ts'
import { type Database, statement } from '../../db/database.ts'
import { accounts, actorColumns, sessions } from './account.tables.ts'
import { hashId, isOver } from './session.store.ts'

const standing = statement((orm) =>
  orm
    .select({ ...actorColumns, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.userId, sessions.userId))
    .where(and(eq(sessions.idHash, sql.placeholder('idHash')), eq(accounts.disabled, false)))
    .prepare(),
)

/** Whom a session stands for at this moment; null once it is over, whoever ended it. Asking does not prolong it. */
export function actorOfSession(db: Database, clock: Clock, sessionId: string): Actor | null {
  const found = standing(db).get({ idHash: hashId(sessionId) })
  if (!found || isOver(found, clock.now().getTime())) return null
  const { createdAt: _opened, seenAt: _seen, ...actor } = found
  return actor
}
