import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const revision = sqliteTable('revision', {
  onlyRow: integer('only_row').primaryKey(),
  value: integer('value').notNull(),
})

/** What each revision touched: the table or what of it; the month and the project where it is of one, else empty. */
export const touched = sqliteTable(
  'touched',
  {
    revision: integer('revision').notNull(),
    topic: text('topic').notNull(),
    month: text('month').notNull(),
    projectCode: text('project_code').notNull(),
  },
  (table) => [primaryKey({ columns: [table.revision, table.topic, table.month, table.projectCode] })],
)
