import type { Tx } from './command.ts'
import type { Database } from './database.ts'

/** How rows are found, written and taken away again by their natural key; each module gives one for each of its tables. */
export interface TableStore<Row extends Key, Key extends object> {
  readonly find: (db: Database, key: Key) => Row | undefined
  /** Adds the row, or changes the one with its key. */
  readonly put: (tx: Tx, row: Row) => void
  /** Fails on the foreign keys of whatever refers to the row. */
  readonly remove: (tx: Tx, key: Key) => void
  /** Every stored row, by key where nothing else is said. */
  readonly all: (db: Database) => Row[]
}
