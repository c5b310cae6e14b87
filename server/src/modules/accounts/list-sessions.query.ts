import { deviceText } from '@pianqu/shared/accounts/device-text.ts'
import type { OpenSession } from '@pianqu/shared/accounts/session-list.contract.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { sessions } from './account.tables.ts'
import { isOver } from './session.store.ts'

/** What the store keeps of a session besides whose it is. */
interface Kept {
  readonly place?: string
  readonly device?: string
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** Where somebody is signed in at this moment, the one last used first; `current` is the hash of the session that asks. */
export function sessionsOf(db: Database, userId: string, now: Date, current: string | null): OpenSession[] {
  return db.orm
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt))
    .all()
    .filter((row) => !isOver(row, now.getTime()))
    .map(({ idHash, createdAt, seenAt, content }) => {
      // What the store wrote itself.
      const { place = null, device = null } = JSON.parse(content) as Kept
      return {
        ...{ id: idHash, since: instant(createdAt), seenAt: instant(seenAt) },
        ...{ place, device: deviceText(device), isCurrent: idHash === current },
      }
    })
}

/** How many sessions are open, by account. */
export function openSessions(db: Database, now: Date): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of db.orm.select().from(sessions).all()) {
    if (row.userId === null || isOver(row, now.getTime())) continue
    counts.set(row.userId, (counts.get(row.userId) ?? 0) + 1)
  }
  return counts
}
