import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

export const revision = sqliteTable('revision', {
  onlyRow: integer('only_row').primaryKey(),
  value: integer('value').notNull(),
})
