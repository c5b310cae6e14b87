import { commandsOf } from '@pianqu/server/db/command.ts'
import type { Database } from '@pianqu/server/db/database.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { behindTheFences } from './tamperings.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

const columnsOf = ({ sqlite }: Database, table: string): Column[] =>
  sqlite.prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?)').all(table)

/** Every table of the schema with its columns. */
export const everyTable = (db: Database): { table: string; columns: string[] }[] =>
  db.sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
    .map((table) => ({ table, columns: columnsOf(db, table).map(({ name }) => name) }))

const isEmpty = ({ sqlite }: Database, table: string): boolean =>
  sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined

const madeUp: Readonly<Record<string, string>> = { TEXT: "'[]'", INTEGER: '1', REAL: '1.5', BLOB: "x'00'" }

/** Puts a row into each table that has none, as a command does: what it says is made up, that it is there is not. */
export function fillEmptyTables(world: World): void {
  const { db } = world
  behindTheFences(db.sqlite, () =>
    commandsOf(
      world,
      operator,
    )(({ tx, audit }) => {
      for (const { table } of everyTable(db)) {
        if (!isEmpty(db, table)) continue
        const values = columnsOf(db, table).map(({ type }) => madeUp[type] ?? 'NULL')
        tx.sqlite.exec(`INSERT INTO ${table} VALUES (${values.join()})`)
      }
      audit({ action: 'account.demo-password', subject: 'installation', movesFigures: false })
    }),
  )
}

/** Another value of the same type; what is JSON stays JSON. */
const another = (column: string, type: string): string => {
  if (type === 'INTEGER') return `ifnull(${column}, 0) + 1`
  if (type === 'REAL') return `ifnull(${column}, 0) + 0.25`
  if (type === 'BLOB') return "x'01'"
  return `CASE WHEN json_valid(${column}) THEN ${column} || ' ' ELSE ifnull(${column}, '') || '1' END`
}

/** Takes the fences away for good, as who edits by hand does first. */
export function dropFences({ sqlite }: Database): void {
  const names = sqlite.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of names) sqlite.exec(`DROP TRIGGER ${name}`)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.pragma('ignore_check_constraints = ON')
}

/** Changes one value of one row past the commands, asks, and puts it back. */
export async function editOneValue<Seen>(
  db: Database,
  table: string,
  column: string,
  ask: () => Promise<Seen>,
): Promise<Seen> {
  const type = columnsOf(db, table).find(({ name }) => name === column)?.type ?? 'TEXT'
  const keys = columnsOf(db, table)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)
  const order = keys.join() || 'rowid'
  const { sqlite } = db
  const one = `(${order}) = (SELECT ${order} FROM ${table} ORDER BY ${order} LIMIT 1 OFFSET ?)`
  // The last row, so that a key that grows by one meets no other.
  const count = sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  sqlite.exec('SAVEPOINT edited')
  try {
    sqlite.prepare(`UPDATE ${table} SET ${column} = ${another(column, type)} WHERE ${one}`).run(count - 1)
    return await ask()
  } finally {
    sqlite.exec('ROLLBACK TO edited; RELEASE edited')
  }
}
