import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const replies = sqliteTable(
  'replies',
  {
    actorId: text('actor_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    reply: text('reply').notNull(),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.idempotencyKey] })],
)
