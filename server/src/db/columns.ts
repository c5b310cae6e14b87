import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core'

/** A column that names a row of another table and is never empty. */
export const reference = <Name extends string>(name: Name, to: () => AnySQLiteColumn) =>
  text(name).notNull().references(to)

/** Who did it by name, and when: what a screen says below an entry. */
export const signed = {
  byName: text('by_name').notNull(),
  at: text('at').notNull(),
}

/** The same where the account counts too. */
export const signedByAccount = {
  byId: text('by_id').notNull(),
  ...signed,
}

/** A file that somebody put beside something, and when it was taken away again. */
export const keptFile = {
  fileId: text('file_id').primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  fileBytes: integer('file_bytes').notNull(),
  addedByName: text('added_by_name').notNull(),
  addedAt: text('added_at').notNull(),
  removedAt: text('removed_at'),
}
