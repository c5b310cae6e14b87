import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'

/**
 * Number and hash of the line that says that a snapshot was published: whoever has the paper can tell a trail that was
 * written anew since. Null where the trail does not tell of it.
 */
export function publishingLine(db: Database, { month, number }: { readonly month: string; readonly number: string }) {
  const lines = db.orm
    .select({ seq: trail.seq, hash: trail.hash, detail: trail.detail })
    .from(trail)
    .where(and(eq(trail.subject, `period:${month}`), inArray(trail.action, ['period.publish', 'period.republish'])))
    .orderBy(desc(trail.seq))
    .all()
  const line = lines.find(({ detail }) => (JSON.parse(detail) as { snapshot?: unknown }).snapshot === number)
  return line ? { seq: line.seq, hash: line.hash } : null
}
