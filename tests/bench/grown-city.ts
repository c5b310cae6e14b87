import { openDatabase, type WritableDatabase } from '@pianqu/server/db/database.ts'

/** Columns whose values name one of the copied things, and so differ from copy to copy. */
const named = new Set(['code', 'project_code', 'district_code', 'unit_code', 'package_code', 'report_id', 'name'])

/** What is copied, in order of reference, and of what: the city's areas, clusters and departments stay as many as they are. */
const copied: readonly (readonly [table: string, where: string])[] = [
  ['units', "type = 'district'"],
  ['projects', 'true'],
  ['plans', 'true'],
  ['report_lines', 'true'],
  ['obligations', 'true'],
  ['reports', 'true'],
  ['report_drafts', 'true'],
]

function copyTable({ sqlite }: WritableDatabase, [table, where]: (typeof copied)[number], size: number): void {
  const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const values = columns.map((name) => (named.has(name) ? `${name} || '~' || copy` : name))
  // What is read is set aside first, or the copies would be copied.
  sqlite.exec(`
    CREATE TEMP TABLE originals AS SELECT * FROM ${table} WHERE ${where};
    WITH RECURSIVE copies (copy) AS (SELECT 2 UNION ALL SELECT copy + 1 FROM copies WHERE copy < ${size})
    INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM copies CROSS JOIN originals;
    DROP TABLE originals;`)
}

/** Makes a city so many times as large in districts, projects, plans, reports and lines; bonds, stations and areas stay. */
export function growCity(path: string, size: number): void {
  if (size === 1) return
  const db = openDatabase(path)
  const { sqlite } = db
  // The journal is not told of millions of rows: nobody has read this city yet.
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all()
  sqlite.pragma('synchronous = OFF')
  sqlite.transaction(() => {
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
    for (const table of copied) copyTable(db, table, size)
    for (const { sql } of triggers) sqlite.exec(sql)
  })()
  sqlite.exec('ANALYZE')
  sqlite.close()
}
