import { type Database, openDatabase } from './database.ts'
import { migrate, migrationsIn } from './migrate.ts'
import { keptSums } from './seal-faults.ts'
import type { Seals } from './sealing.ts'

interface Part {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const typeNames: Readonly<Record<string, string>> = { table: '表', index: '索引', trigger: '触发器', view: '视图' }

const partsOf = ({ sqlite }: Pick<Database, 'sqlite'>): Part[] =>
  sqlite.prepare<[], Part>("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").all()

/** What the migrations make by themselves. */
export interface Origin {
  readonly parts: readonly Part[]
  readonly seals: Seals
  readonly migrations: readonly Applied[]
}

interface Applied {
  readonly name: string
  readonly hash: string
}

const appliedTo = ({ sqlite }: Pick<Database, 'sqlite'>): Applied[] =>
  sqlite.prepare<[], Applied>('SELECT name, hash FROM migrations').all()

let lastOrigin: { readonly hashes: string; readonly origin: Origin } | undefined

/** What the migrations make, looked at once as long as they stay what they are. */
export function originOf(migrationsFolder: string): Origin {
  const hashes = migrationsIn(migrationsFolder)
    .map(({ name, hash }) => `${name} ${hash}`)
    .join()
  if (lastOrigin?.hashes !== hashes) lastOrigin = { hashes, origin: madeBy(migrationsFolder) }
  return lastOrigin.origin
}

/** Makes a database from nothing but its migrations, and looks at it. */
function madeBy(migrationsFolder: string): Origin {
  const made = openDatabase(':memory:')
  try {
    migrate(made, migrationsFolder)
    return { parts: partsOf(made), seals: keptSums(made), migrations: appliedTo(made) }
  } finally {
    made.sqlite.close()
  }
}

/** What the database lacks of what its migrations make, or has otherwise; it has been migrated by them. */
export function schemaFaults(db: Database, { parts, migrations }: Origin): string[] {
  const found = new Map(partsOf(db).map((part) => [`${part.type} ${part.name}`, part.sql]))
  const hashes = new Map(appliedTo(db).map(({ name, hash }) => [name, hash]))
  const rewritten = migrations.filter(({ name, hash }) => hashes.get(name) !== hash)
  const changed = parts.flatMap(({ type, name, sql }) => {
    const is = found.get(`${type} ${name}`)
    if (is === sql) return []
    return [`数据库的${typeNames[type] ?? type} ${name} ${is === undefined ? '被删除' : '被改动'}`]
  })
  return [...changed, ...rewritten.map(({ name }) => `数据库升级记录 ${name} 被改动`)]
}
