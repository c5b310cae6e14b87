import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import type { listTrail, TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { and, count, desc, eq, gte, like, lte, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { accounts } from '../accounts/account.tables.ts'
import { trail } from './trail.tables.ts'

type Row = typeof trail.$inferSelect

const toLine = ({ hash: _hash, previousHash: _previous, detail, ...line }: Row): TrailLine => ({
  ...line,
  detail: JSON.parse(detail) as Record<string, unknown>,
})

/** The trail, newest first; `subject` also matches everything below it (`project:` finds all projects). */
export function trailPage(db: Database, query: QueryOf<typeof listTrail>): { rows: TrailLine[]; total: number } {
  const { page, pageSize, subject, actor, from, to, q } = query
  const named = actor && db.orm.select().from(accounts).where(eq(accounts.username, actor)).get()
  const where = and(
    subject ? or(eq(trail.subject, subject), like(trail.subject, `${subject.replace(/[%_]/g, '')}%`)) : undefined,
    actor ? eq(trail.actorId, named ? named.userId : actor) : undefined,
    from ? gte(trail.at, from) : undefined,
    // A day includes its whole day: `~` sorts behind every time of it.
    to ? lte(trail.at, `${to}~`) : undefined,
    q ? or(like(trail.action, `%${q}%`), like(trail.detail, `%${q}%`), like(trail.actorName, `%${q}%`)) : undefined,
  )
  const rows = db.orm
    .select()
    .from(trail)
    .where(where)
    .orderBy(desc(trail.seq))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  return {
    rows: rows.map(toLine),
    total: db.orm.select({ n: count() }).from(trail).where(where).get()?.n ?? 0,
  }
}

/** What the trail says of one subject, newest first. */
export function trailOf(db: Database, subject: string, limit = 50): TrailLine[] {
  const rows = db.orm.select().from(trail).where(eq(trail.subject, subject)).orderBy(desc(trail.seq)).limit(limit).all()
  return rows.map(toLine)
}
