import Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

interface Part {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const typeNames: Readonly<Record<string, string>> = { table: '表', index: '索引', trigger: '触发器', view: '视图' }

const partsOf = ({ sqlite }: Pick<Database, 'sqlite'>): Part[] =>
  sqlite.prepare<[], Part>("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").all()

/** What the database lacks of what its migrations make, or has otherwise; it has been migrated by them. */
export function schemaFaults(db: Database, migrationsFolder: string): string[] {
  const sqlite = new Sqlite(':memory:')
  try {
    migrate({ sqlite, orm: db.orm }, migrationsFolder)
    const found = new Map(partsOf(db).map((part) => [`${part.type} ${part.name}`, part.sql]))
    return partsOf({ sqlite }).flatMap(({ type, name, sql }) => {
      const is = found.get(`${type} ${name}`)
      if (is === sql) return []
      return [`数据库的${typeNames[type] ?? type} ${name} ${is === undefined ? '被删除' : '被改动'}`]
    })
  } finally {
    sqlite.close()
  }
}
