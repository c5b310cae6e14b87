import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const rowSeals = sqliteTable(
  'row_seals',
  {
    tableName: text('table_name').notNull(),
    rowKey: text('row_key').notNull(),
    seal: text('seal').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tableName, t.rowKey] })],
)

export const tableSeals = sqliteTable('table_seals', {
  tableName: text('table_name').primaryKey(),
  sum: text('sum').notNull(),
})
