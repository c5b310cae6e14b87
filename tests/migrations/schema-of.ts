/** A table as far as both sides, SQL and drizzle, can say it. */
export interface TableShape {
  readonly columns: Readonly<Record<string, ColumnShape>>
  /** Column names, in order. */
  readonly primaryKey: readonly string[]
  /** `name (columns)`, with `unique` and `where` where it has them; sorted. */
  readonly indexes: readonly string[]
  /** `(columns) → table (columns) on delete …`; sorted. */
  readonly foreignKeys: readonly string[]
  /** Columns that are unique without an index of their own name; sorted. */
  readonly uniques: readonly string[]
}

export interface ColumnShape {
  readonly type: string
  readonly isRequired: boolean
  /** As SQL writes it; null without one. */
  readonly defaultValue: string | null
}

export interface IndexParts {
  readonly name: string
  readonly columns: readonly string[]
  readonly isUnique: boolean
  readonly isPartial: boolean
}

export const indexText = ({ name, columns, isUnique, isPartial }: IndexParts): string =>
  [name, `(${columns.join(', ')})`, ...(isUnique ? ['unique'] : []), ...(isPartial ? ['partial'] : [])].join(' ')

export interface KeyParts {
  readonly columns: readonly string[]
  readonly table: string
  readonly foreignColumns: readonly string[]
  readonly onDelete: string
}

export const keyText = ({ columns, table, foreignColumns, onDelete }: KeyParts): string =>
  `(${columns.join(', ')}) → ${table} (${foreignColumns.join(', ')}) on delete ${onDelete.toLowerCase()}`
