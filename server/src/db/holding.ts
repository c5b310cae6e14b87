import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

const asTyped = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

/** Holds of the rows whose text has these words in it as they are typed, `%` and `_` included; ASCII letters of either case. */
export const holding = (column: SQLiteColumn, words: string): SQL =>
  sql`${column} LIKE ${`%${asTyped(words)}%`} ESCAPE '\\'`

/** Holds of the rows whose text ends in these words. */
export const endingIn = (column: SQLiteColumn, words: string): SQL =>
  sql`${column} LIKE ${`%${asTyped(words)}`} ESCAPE '\\'`
