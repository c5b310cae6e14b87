import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './account.tables.ts'

export const secondFactors = sqliteTable('second_factors', {
  userId: text('user_id')
    .primaryKey()
    .references(() => accounts.userId, { onDelete: 'cascade' }),
  /** In base32, as authenticators take it. */
  secret: text('secret').notNull(),
  begunAt: text('begun_at').notNull(),
  /** When its holder has shown that they have it; null: it opens nothing yet. */
  confirmedAt: text('confirmed_at'),
  /** Of the last code that opened anything: it and those before it are used up. */
  lastStep: integer('last_step').notNull().default(0),
})

export const formerPasswords = sqliteTable(
  'former_passwords',
  {
    userId: text('user_id')
      .notNull()
      .references(() => accounts.userId, { onDelete: 'cascade' }),
    passwordHash: text('password_hash').notNull(),
    until: text('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.until] })],
)
