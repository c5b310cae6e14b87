import { asc, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'

export type Detail = Readonly<Record<string, unknown>>

/** Lines of these actions in their order, with what they say. */
export const linesOf = (db: Database, actions: readonly string[]) =>
  db.orm
    .select({ seq: trail.seq, subject: trail.subject, action: trail.action, detail: trail.detail })
    .from(trail)
    .where(inArray(trail.action, [...actions]))
    .orderBy(asc(trail.seq))
    .all()
    .map(({ detail, ...line }) => ({ ...line, detail: JSON.parse(detail) as Detail }))

export type ToldLine = ReturnType<typeof linesOf>[number]
