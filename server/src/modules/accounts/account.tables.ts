import { roles } from '@pianqu/shared/access/access.ts'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const accounts = sqliteTable('accounts', {
  userId: text('user_id').primaryKey(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  role: text('role', { enum: roles }).notNull(),
  unitCode: text('unit_code'),
  passwordHash: text('password_hash').notNull(),
  disabled: integer('disabled', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  /** Its password was set by somebody else. */
  isOneTime: integer('one_time', { mode: 'boolean' }).notNull().default(false),
  version: integer('version').notNull().default(1),
  /** Until when a password that was set by somebody else opens the way to one of their own; null: without an end. */
  oneTimeUntil: text('one_time_until'),
  /** Null: from the beginning. */
  passwordSetAt: text('password_set_at'),
})

/** Who somebody is to the rest of the server; never the password. */
export const actorColumns = {
  userId: accounts.userId,
  username: accounts.username,
  name: accounts.name,
  role: accounts.role,
  unitCode: accounts.unitCode,
}

export const sessions = sqliteTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    userId: text('user_id').references(() => accounts.userId),
    content: text('content').notNull(),
    createdAt: integer('created_at').notNull(),
    seenAt: integer('seen_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_seen').on(t.seenAt)],
)
