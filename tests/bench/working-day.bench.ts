import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCity } from '@pianqu/seed/load-city.ts'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { type Client, emptyWorld, openCity, testClock } from '../city.ts'
import { growCity } from './grown-city.ts'
import { ms, percentiles } from './measure.ts'

/*
 * A day of reporting: the task force accepts line by line, districts save cells, everybody looks. What is timed is CPU of
 * the one thread that answers, over HTTP without a socket, on a database in a file. PIANQU_BENCH_SIZES=1,10 are multiples
 * of the demo city.
 */
const sizes = (process.env['PIANQU_BENCH_SIZES'] ?? '1,10').split(',').map(Number)
const accepts = 20

const folder = mkdtempSync(join(tmpdir(), 'pianqu-bench-'))
const clock = testClock()
const loaded = emptyWorld(clock)
await loadCity(loaded, undefined, () => {})
loaded.db.sqlite.exec(`VACUUM INTO '${join(folder, 'city.sqlite')}'`)

interface Line {
  readonly projectCode: string
  readonly status: string
}

interface Report {
  readonly id: string
  readonly version: number
  readonly unitCode: string
  readonly lines: readonly Line[]
}

const timed = new Map<string, number[]>()

async function timing<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  timed.set(what, [...(timed.get(what) ?? []), (user + system) / 1000])
  return result
}

async function ok(reply: ReturnType<Client['get']>) {
  const { statusCode, body, json } = await reply
  if (statusCode !== 200) throw new Error(body)
  return { size: body.length, json: json as <T>() => T }
}

async function day(size: number): Promise<void> {
  timed.clear()
  const path = join(folder, `city-${size}.sqlite`)
  cpSync(join(folder, 'city.sqlite'), path)
  growCity(path, size)
  const world = { ...emptyWorld(clock), db: openDatabase(path), databasePath: path }
  const city = await openCity({ clock, world })
  await city.person({ username: 'review', role: 'taskforce', unitCode: 'T01' })
  const review = await city.as('review')
  const waiting = (await ok(review.get('/api/reports/queue?month=2025-10'))).json<{
    rows: { reportId: string; projectCode: string; unitCode: string }[]
  }>().rows
  await timing('overview, cold', () => ok(review.get('/api/overview')))
  for (const address of ['/api/overview', '/api/overview?month=2025-10', '/api/periods', '/api/projects?pageSize=50'])
    await ok(review.get(address))

  for (const { reportId, projectCode } of waiting.slice(0, accepts)) {
    const { version } = (await ok(review.get(`/api/reports/${reportId}`))).json<Report>()
    const body = { step: 'accept', version, lines: [{ projectCode }] }
    await timing('accept one line', () => ok(review.post(`/api/reports/${reportId}/steps`, body)))
    await timing('first overview of that month', () => ok(review.get('/api/overview?month=2025-10')))
    await timing('first overview as opened', () => ok(review.get('/api/overview')))
    await timing('first periods', () => ok(review.get('/api/periods')))
    await timing('first queue of review', () => ok(review.get('/api/reports/queue?month=2025-10')))
    await timing('first board of reports', () => ok(review.get('/api/reports?month=2025-10')))
    await timing('first list of projects', () => ok(review.get('/api/projects?month=2025-10&pageSize=50')))
  }

  const saver = waiting[0]?.unitCode ?? ''
  const board = (await ok(review.get('/api/reports?month=2025-10'))).json<{
    rows: { id: string; unitCode: string; counts: { draft: number; empty: number } }[]
  }>()
  const mine = board.rows.find(({ counts }) => counts.draft + counts.empty > 10)
  if (!mine) throw new Error(`Nobody is filling in; ${saver} was reviewed`)
  await city.person({ username: 'district', role: 'district', unitCode: mine.unitCode })
  const district = await city.as('district')
  let report = (await ok(district.get(`/api/reports/${mine.id}`))).json<Report>()
  const code = report.lines.find(({ status }) => status === 'draft' || status === 'empty')?.projectCode
  for (let index = 0; index < 100; index += 1) {
    const body = { version: report.version, lines: [{ projectCode: code, investedYuan: 10_000 * index }] }
    const reply = await timing('save one cell', () => ok(district.put(`/api/reports/${mine.id}/lines`, body)))
    report = reply.json<Report>()
  }
  const { size: bytes } = await ok(district.get(`/api/reports/${mine.id}`))
  const warm = await percentiles(200, () => review.get('/api/overview'))
  const periods = await percentiles(200, () => review.get('/api/periods'))

  const counted = world.db.sqlite
    .prepare('SELECT (SELECT count(*) FROM projects) AS projects, (SELECT count(*) FROM report_lines) AS lines')
    .get()
  console.log(`\n${size}×: ${JSON.stringify(counted)}`)
  for (const [what, taken] of timed) {
    taken.sort((a, b) => a - b)
    const at = (share: number) => ms(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN)
    console.log(`${what.padEnd(32)} p50 ${at(0.5).padStart(11)}   worst ${at(1).padStart(11)}`)
  }
  console.log(`${'overview, warm'.padEnd(32)} p50 ${ms(warm.p50).padStart(11)}   p95 ${ms(warm.p95).padStart(11)}`)
  console.log(`${'periods, warm'.padEnd(32)} p50 ${ms(periods.p50).padStart(11)}   p95 ${ms(periods.p95).padStart(11)}`)
  console.log(`the report that is saved: ${report.lines.length} lines, ${bytes} characters`)
  console.log(`memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`)
  world.db.sqlite.close()
}

try {
  for (const size of sizes) await day(size)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
