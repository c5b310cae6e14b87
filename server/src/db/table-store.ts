import type { Tx } from './command.ts'
import type { Database } from './database.ts'

/** How imported rows of one kind are found, written and taken away again; each module gives one for its own tables. */
export interface TableStore<Row> {
  /** The stored row with the same natural key. */
  find(db: Database, row: Row): Row | undefined
  /** Adds the row, or changes the one with its key. */
  put(tx: Tx, row: Row): void
  /** Removes the row with the same key; fails on the foreign keys of whatever refers to it. */
  remove(tx: Tx, row: Row): void
  /** Every stored row, by key. */
  all(db: Database): Row[]
}
