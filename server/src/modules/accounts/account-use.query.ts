import { eq, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import type { AccountRow } from './find-account.query.ts'

/** Whether somebody has come in with it, or done something: then it is part of the story, and is disabled at most. */
export const isUsed = ({ orm }: Database, { userId, username }: Pick<AccountRow, 'userId' | 'username'>): boolean =>
  orm
    .select({ action: trail.action })
    .from(trail)
    .where(or(eq(trail.actorId, userId), eq(trail.subject, `account:${username}`)))
    .all()
    .some(({ action }) => action !== 'account.add')
