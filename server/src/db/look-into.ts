import Sqlite from 'better-sqlite3'

/** What a database file holds, looked at from outside: as it is copied, and as it has come back. */
export interface Looked {
  readonly schema: readonly string[]
  readonly tables: Readonly<Record<string, number>>
  readonly trail: { readonly lines: number; readonly seq: number; readonly hash: string }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function lookedAt(sqlite: Sqlite.Database): Looked {
  const ask = <Row>(source: string) => sqlite.prepare<[], Row>(source)
  const names = ask<string>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const tables = names.pluck().all() as string[]
  const count = (name: string) =>
    ask<number>(`SELECT count(*) FROM ${quoted(name)}`)
      .pluck()
      .get() as number
  const last = ask<{ seq: number; hash: string }>('SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1').get()
  return {
    schema: ask<string>('SELECT name FROM migrations ORDER BY name').pluck().all() as string[],
    tables: Object.fromEntries(tables.map((name) => [name, count(name)])),
    trail: { lines: count('trail'), seq: last?.seq ?? 0, hash: last?.hash ?? '' },
  }
}

/** What speaks against the file itself: pages that do not fit, rows that have lost what they point to. */
function faultsIn(sqlite: Sqlite.Database): string[] {
  const integrity = sqlite.pragma('integrity_check(20)') as { integrity_check: string }[]
  const orphans = sqlite.pragma('foreign_key_check') as unknown[]
  return [
    ...integrity.flatMap(({ integrity_check: text }) => (text === 'ok' ? [] : [`数据库不完整：${text}`])),
    ...(orphans.length > 0 ? [`数据库有 ${orphans.length} 条失去上级的记录`] : []),
  ]
}

/**
 * Looks into a database file that nobody else has open, and leaves it as one file: what stood in a log beside it is in it
 * afterwards.
 */
export function lookInto(path: string): { readonly looked: Looked; readonly faults: readonly string[] } {
  const sqlite = new Sqlite(path, { fileMustExist: true })
  try {
    sqlite.pragma('journal_mode = DELETE')
    const faults = faultsIn(sqlite)
    return { looked: lookedAt(sqlite), faults }
  } finally {
    sqlite.close()
  }
}

/** Looks at a database that others may have open, without changing it; and what its trail says of its upkeep. */
export function lookAt(path: string) {
  const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const lastOf = sqlite.prepare<[string], string>('SELECT max(at) FROM trail WHERE action = ?').pluck()
    return {
      looked: lookedAt(sqlite),
      faults: faultsIn(sqlite),
      lastAt: sqlite.prepare<[], string | null>('SELECT max(at) FROM trail').pluck().get() ?? null,
      backup: lastOf.get('installation.backup') ?? null,
      drill: lastOf.get('installation.drill') ?? null,
    }
  } finally {
    sqlite.close()
  }
}

/** Of the SQLite inside the driver. */
export function sqliteVersion(): string {
  const sqlite = new Sqlite(':memory:')
  try {
    return sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  } finally {
    sqlite.close()
  }
}
