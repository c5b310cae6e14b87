import type { Actor } from '@pianqu/shared/access/access.ts'
import { type AccountNotice, noticedActions, noticedDays } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { and, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'

const prefix = 'account:'
const dayMs = 86_400_000

/** What others did to accounts of this person's unit (domain §13): who made one, or set a password, may have been nobody they asked. */
export function accountNotices(db: Database, { userId, username, unitCode }: Actor, now: Date): AccountNotice[] {
  if (unitCode === null) return []
  const since = new Date(now.getTime() - noticedDays * dayMs).toISOString()
  return db.orm
    .select({ seq: trail.seq, at: trail.at, action: trail.action, subject: trail.subject, by: trail.actorName })
    .from(trail)
    .where(
      and(
        gte(trail.subject, prefix),
        lt(trail.subject, `${prefix}\uffff`),
        gte(trail.at, since),
        inArray(trail.action, [...noticedActions]),
        eq(sql`json_extract(${trail.detail}, '$.unitCode')`, unitCode),
        ne(trail.actorId, userId),
        // That there is an account for oneself is no news.
        or(ne(trail.action, 'account.add'), ne(trail.subject, `${prefix}${username}`)),
      ),
    )
    .orderBy(desc(trail.seq))
    .limit(20)
    .all()
    .flatMap(({ action, subject, ...line }) => {
      const noticed = noticedActions.find((each) => each === action)
      return noticed ? [{ ...line, action: noticed, username: subject.slice(prefix.length) }] : []
    })
}
