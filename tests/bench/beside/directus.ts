import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { benchCache, cityFile } from './cities.ts'
import { installed } from './installed.ts'
import { freePort, type Program, startProgram } from './program.ts'

export const directusVersion = '11'
const token = 'a-token-of-this-bench-alone'

/** The one that it asks for has to be compiled, and is not for Node 24; this one comes compiled. */
const overrides = { 'isolated-vm': '^6.1.0' }

export interface Directus extends Program {
  /** Who asks. */
  readonly authorization: string
}

/** What it asks of a table: a key of one column. The rows are those of the product, its figures as plain columns. */
function copyRows(database: string, city: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const { sqlite: db } = openDatabase(database)
  db.exec(`
    ATTACH '${city}' AS city;
    CREATE TABLE report_lines (id INTEGER PRIMARY KEY, project_code TEXT, month TEXT, invested_yuan INTEGER, area_code TEXT);
    INSERT INTO report_lines (project_code, month, invested_yuan, area_code)
      SELECT l.project_code, l.month, l.invested_yuan, c.area_code FROM city.report_lines AS l
      JOIN city.projects AS p ON p.code = l.project_code LEFT JOIN city.clusters AS c ON c.code = p.cluster_code;
    CREATE INDEX report_lines_month ON report_lines (month);
    CREATE TABLE report_drafts (id INTEGER PRIMARY KEY, report_id TEXT, project_code TEXT, status TEXT, invested_yuan INTEGER);
    INSERT INTO report_drafts (report_id, project_code, status)
      SELECT report_id, project_code, status FROM city.report_drafts;`)
  const columns = Object.keys(rows[0] ?? {})
  const isNumber = (column: string) => rows.some((row) => typeof row[column] === 'number')
  const declared = columns.map((column) => `"${column}" ${isNumber(column) ? 'REAL' : 'TEXT'}`).join(', ')
  db.exec(`CREATE TABLE project_rows (id INTEGER PRIMARY KEY, ${declared})`)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const add = db.prepare(`INSERT INTO project_rows (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  const plain = (value: unknown) =>
    value === null || typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
  db.transaction(() => {
    for (const row of rows) add.run(columns.map((column) => plain(row[column])))
  })()
  db.close()
}

/** Directus on SQLite, from npm, with the rows of a city; throws where it cannot be installed or does not start. */
export async function startDirectus(
  size: number,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Directus> {
  const folder = installed('directus', directusVersion, overrides)
  const cli = join(folder, 'node_modules/directus/cli.js')
  const home = join(benchCache, `directus-data-${size}`)
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const database = join(home, 'directus.sqlite')
  const port = await freePort()
  const env = {
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: database,
    SECRET: 'a-secret-of-this-bench-alone',
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: 'correct horse battery',
    ADMIN_TOKEN: token,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TELEMETRY: 'false',
    WEBSOCKETS_ENABLED: 'false',
    LOG_LEVEL: 'error',
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_ROOT: join(home, 'uploads'),
    EXTENSIONS_PATH: join(home, 'extensions'),
  }
  const { status, stderr, stdout } = spawnSync(process.execPath, [cli, 'bootstrap'], {
    cwd: home,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`directus bootstrap: ${(stderr || stdout).trim().slice(-600)}`)
  copyRows(database, await cityFile(size), rows)
  const program = await startProgram({ args: [cli, 'start'], env, port, health: '/server/ping' })
  return { ...program, authorization: `Bearer ${token}` }
}
