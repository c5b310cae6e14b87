import type { Database } from './database.ts'

interface Question {
  readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] }
}

/**
 * The rows of a question, each made by hand of its columns in order: for hundreds of thousands of them, of which the builder
 * would look at every column. Columns are as SQLite has them, so only texts and numbers may be asked for.
 */
export function quickRows<Row>(
  { sqlite }: Database,
  question: Question,
  rowOf: (columns: readonly unknown[]) => Row,
): Row[] {
  const { sql, params } = question.toSQL()
  const rows = sqlite
    .prepare<unknown[], unknown[]>(sql)
    .raw()
    .all(...params) as unknown[][]
  return rows.map(rowOf)
}
