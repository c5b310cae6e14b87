import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { digests } from './digest.ts'

export const trail = sqliteTable(
  'trail',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: text('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull().unique(),
    /** Sums of seals, by table; null in lines that are not the last of their command. */
    seals: text('seals'),
    /** By what it is chained to the line before. */
    digest: text('digest', { enum: digests }).notNull().default('sha256'),
  },
  (t) => [index('trail_subject').on(t.subject, t.seq), index('trail_actor').on(t.actorId, t.seq)],
)
