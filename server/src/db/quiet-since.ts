import { and, gt, notLike, sql } from 'drizzle-orm'
import { type Database, statement } from './database.ts'
import { trail } from './trail.tables.ts'

const louder = statement((orm) =>
  orm
    .select({ seq: trail.seq })
    .from(trail)
    .where(and(gt(trail.seq, sql.placeholder('seq')), notLike(trail.action, 'session.%')))
    .limit(1)
    .prepare(),
)

/** Whether nobody has written anything since that line but who came and went: what was read up to there still holds. */
export const isQuietSince = (db: Database, seq: number): boolean => louder(db).get({ seq }) === undefined
