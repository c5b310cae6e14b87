import type { Database } from './database.ts'
import { changedColumns, noSum, type SqlValue, sumText, weightOf } from './seal-row.ts'
import { orphansOf, type SealedTable, sealExpression, sealedNames, sealedTables } from './sealed-tables.ts'
import type { Seals } from './sealing.ts'

/** One row, or the seals of a whole table, that no command left as they are. */
export interface SealFault {
  readonly table: string
  readonly what: 'changed' | 'added' | 'gone' | 'seals'
  /** The key of the row; empty where it is about the table. */
  readonly key: string
  /** The columns that were changed, as far as can be told. */
  readonly columns: readonly string[]
}

/** What commands said the seals of each table come to, the last word of each. */
function toldSums({ sqlite }: Database, atFirst: Seals): Map<string, string> {
  const lines = sqlite.prepare<[], string>('SELECT seals FROM trail WHERE seals IS NOT NULL ORDER BY seq').pluck()
  const told = new Map(Object.entries(atFirst))
  // The database sees to it that the column holds JSON, and commands write nothing else there.
  for (const seals of lines.iterate()) {
    for (const [table, sum] of Object.entries(JSON.parse(seals) as Seals)) told.set(table, sum)
  }
  return told
}

/** Bundles whose rows do not come to what is kept of them. */
function bundleFaults({ sqlite }: Database, table: SealedTable): SealFault[] {
  const { name, keyOf } = table
  const found = new Map<string, bigint>()
  const rows = sqlite
    .prepare<[], [string, string]>(`SELECT ${keyOf('r')}, ${sealExpression(table, 'r')} FROM main.${name} AS r`)
    .raw()
  for (const [bundle, seal] of rows.iterate()) found.set(bundle, (found.get(bundle) ?? 0n) + weightOf(seal))
  const kept = new Map(
    sqlite
      .prepare<[string], [string, string]>('SELECT row_key, seal FROM row_seals WHERE table_name = ?')
      .raw()
      .all(name),
  )
  return [...new Set([...found.keys(), ...kept.keys()])]
    .filter((bundle) => sumText(noSum, found.get(bundle) ?? 0n) !== (kept.get(bundle) ?? noSum))
    .map((key) => ({ table: name, what: 'changed', key, columns: [] }))
}

function rowFaults({ sqlite }: Database, table: SealedTable): SealFault[] {
  const { name, columns, keyOf } = table
  // Only what differs leaves the database.
  const rows = sqlite
    .prepare<[string], SqlValue[]>(
      `SELECT key, stored, ${columns.map((_column, at) => `c${at}`).join()} FROM (
        SELECT ${keyOf('r')} AS key, s.seal AS stored, ${sealExpression(table, 'r')} AS now,
          ${columns.map((column, at) => `r.${column} AS c${at}`).join()}
        FROM main.${name} AS r LEFT JOIN main.row_seals AS s ON s.table_name = ? AND s.row_key = ${keyOf('r')}
      ) WHERE stored IS NOT now`,
    )
    .raw()
    .all(name)
  const changed = rows.map(([key, stored, ...values]): SealFault => {
    const row = { table: name, key: String(key) }
    if (typeof stored !== 'string') return { ...row, what: 'added', columns: [] }
    return { ...row, what: 'changed', columns: sealedNames(table, changedColumns(stored, values)) }
  })
  const gone = orphansOf({ sqlite }, table).map(
    ({ key }): SealFault => ({ table: name, key, what: 'gone', columns: [] }),
  )
  return [...changed, ...gone]
}

function sumOf({ sqlite }: Database, table: string): string {
  const seals = sqlite.prepare<[string], string>('SELECT seal FROM row_seals WHERE table_name = ?').pluck()
  let sum = 0n
  for (const seal of seals.iterate(table)) sum += weightOf(seal)
  return sumText(noSum, sum)
}

/**
 * Rows that are not as a command left them, table by table, and tables whose seals are not those that the trail told of;
 * `atFirst` says what the migrations themselves brought.
 */
export function* sealFaults(db: Database, atFirst: Seals): Generator<SealFault[]> {
  const told = toldSums(db, atFirst)
  const kept = keptSums(db)
  for (const table of sealedTables(db)) {
    const sums = [sumOf(db, table.name), kept[table.name] ?? noSum]
    const isWhole = sums.every((sum) => sum === (told.get(table.name) ?? noSum))
    yield table.isBundled ? bundleFaults(db, table) : rowFaults(db, table)
    yield isWhole ? [] : [{ table: table.name, what: 'seals', key: '', columns: [] }]
  }
}

/** What the tables come to by their own account. */
export const keptSums = ({ sqlite }: Pick<Database, 'sqlite'>): Seals =>
  Object.fromEntries(
    sqlite
      .prepare<[], { table: string; sum: string }>('SELECT table_name AS "table", sum FROM table_seals')
      .all()
      .map(({ table, sum }) => [table, sum]),
  )
