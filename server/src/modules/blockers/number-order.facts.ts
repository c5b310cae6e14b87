import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** `DD-2025-`: what a year's numbers begin with. */
const prefixLength = 8

/** Numbers in the order in which they were given: year by year, five digits after four. */
export const inNumberOrder = (number: SQLiteColumn, direction: typeof asc | typeof desc = asc): SQL[] => [
  direction(sql`substr(${number}, 1, ${sql.raw(String(prefixLength))})`),
  direction(sql`length(${number})`),
  direction(number),
]

export const newestNumberFirst = (number: SQLiteColumn): SQL[] => inNumberOrder(number, desc)
