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

function copyOnce({ sqlite }: WritableDatabase, suffix: string): void {
  for (const [table, where] of copied) {
    const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const values = columns.map((name) => (named.has(name) ? `${name} || '${suffix}'` : name))
    sqlite.exec(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where} AND instr(${columns[0]} || ${columns[1]}, '~') = 0`,
    )
  }
}

/** Makes a city so many times as large in districts, projects, plans, reports and lines; bonds, stations and areas stay. */
export function growCity(path: string, size: number): void {
  const db = openDatabase(path)
  db.sqlite.transaction(() => {
    for (let copy = 2; copy <= size; copy += 1) copyOnce(db, `~${copy}`)
  })()
  db.sqlite.exec('ANALYZE')
  db.sqlite.close()
}
