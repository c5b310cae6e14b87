import type { Database } from './database.ts'

/** Whether a row of the table refers to what is not there: deferred keys tell only when the transaction ends, which is late. */
export const hasOrphans = ({ sqlite }: Database, table: string): boolean =>
  (sqlite.pragma(`foreign_key_check(${table})`) as unknown[]).length > 0
