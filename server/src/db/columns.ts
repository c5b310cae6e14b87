import { type AnySQLiteColumn, text } from 'drizzle-orm/sqlite-core'

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
