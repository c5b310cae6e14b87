import { rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { benchCache, sizesAsked } from './beside/cities.ts'
import { type Directus, directusVersion, startDirectus } from './beside/directus.ts'
import { type Headers, type Rate, readRate, writeRate } from './beside/load.ts'
import { type Product, startProduct } from './beside/product.ts'
import { freePort, type Program, startProgram } from './beside/program.ts'

/*
 * The product beside the limit of its own stack (bare Fastify that sends the same bytes from one prepared statement, and
 * adds rows that are on the disk when it answers) and beside Directus on SQLite with the same rows. One after the other,
 * round by round, so that what else the machine does falls on all of them; ratios are of medians of the same run.
 */
const rounds = Number(process.env['PIANQU_BENCH_ROUNDS'] ?? 5)
const seconds = Number(process.env['PIANQU_BENCH_SECONDS'] ?? 3)
const month = '2025-10'

const questions = {
  'list of 50 projects': {
    ours: `/api/projects?month=${month}&pageSize=50`,
    theirs: '/items/project_rows?limit=50&sort=code&meta=filter_count',
  },
  'overview, unchanged': {
    ours: `/api/overview?month=${month}`,
    // It computes no figure: the sums of the year by area are the least of what an overview is.
    theirs:
      '/items/report_lines?aggregate[sum]=invested_yuan&aggregate[count]=*&groupBy[]=area_code' +
      '&filter[month][_starts_with]=2025',
  },
} as const
type Question = keyof typeof questions | 'save one cell'
type Who = 'product' | 'limit' | 'directus'

interface Measured {
  readonly size: number
  readonly question: Question
  readonly who: Who
  /** Medians of the rounds. */
  readonly perSecond: number
  readonly cpuMs: number | null
}

const measured: Measured[] = []

async function pagesOf(product: Product, cookie: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  for (let page = 1; ; page += 1) {
    const path = `/api/projects?month=${month}&pageSize=200&page=${page}`
    const reply = await fetch(product.origin + path, { headers: { cookie } })
    const some = (await reply.json()) as { rows: Record<string, unknown>[]; total: number }
    rows.push(...some.rows)
    if (rows.length >= some.total || some.rows.length === 0) return rows
  }
}

/** The limit, with what the product answers word by word. */
async function startLimit(product: Product, cookie: string): Promise<Program> {
  const path = join(benchCache, 'limit.sqlite')
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  const { sqlite: db } = openDatabase(path)
  db.exec('CREATE TABLE answers (address TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID')
  for (const { ours } of Object.values(questions)) {
    const reply = await fetch(product.origin + ours, { headers: { cookie } })
    db.prepare('INSERT INTO answers VALUES (?, ?)').run(ours, await reply.text())
  }
  db.close()
  const port = await freePort()
  const entry = fileURLToPath(new URL('beside/limit.ts', import.meta.url))
  return startProgram({
    args: [...process.execArgv, entry],
    env: { PIANQU_LIMIT_DB: path, PORT: String(port) },
    port,
    health: '/',
  })
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

function keep(size: number, question: Question, who: Who, rates: readonly Rate[]): void {
  const cpu = rates.flatMap(({ cpuMs }) => cpuMs ?? [])
  measured.push({
    ...{ size, question, who },
    perSecond: median(rates.map(({ perSecond }) => perSecond)),
    cpuMs: cpu.length > 0 ? median(cpu) : null,
  })
}

interface Beside {
  readonly size: number
  readonly product: Product
  readonly limit: Program
  readonly directus: Directus | null
  readonly cookie: string
}

async function compareReads({ size, product, limit, directus, cookie }: Beside): Promise<void> {
  for (const [question, { ours, theirs }] of Object.entries(questions)) {
    const rates: Record<Who, Rate[]> = { product: [], limit: [], directus: [] }
    for (let round = 0; round < rounds; round += 1) {
      rates.limit.push(await readRate(limit, ours, {}, seconds))
      rates.product.push(await readRate(product, ours, { cookie }, seconds))
      if (directus) rates.directus.push(await readRate(directus, theirs, asBench(directus), seconds))
    }
    for (const who of ['product', 'limit', 'directus'] as const)
      if (rates[who].length > 0) keep(size, question as Question, who, rates[who])
  }
}

const asBench = ({ authorization }: Directus): Headers => ({ authorization })

interface Saved {
  readonly id: string
  readonly version: number
  readonly lines: readonly { readonly projectCode: string; readonly status: string }[]
}

async function compareWrites({ size, product, limit, directus }: Beside): Promise<void> {
  const cookie = await product.signIn('quxian2')
  const read = async <T>(path: string) =>
    (await (await fetch(product.origin + path, { headers: { cookie } })).json()) as T
  const { rows } = await read<{ rows: { id: string }[] }>(`/api/reports?month=${month}`)
  let report = await read<Saved>(`/api/reports/${rows[0]?.id}`)
  const line = report.lines.find(({ status }) => status === 'draft' || status === 'empty')
  if (!line) throw new Error('Nothing is left to be filled in')
  const { projectCode } = line
  const save = (before: string | undefined, turn: number) => {
    if (before) report = JSON.parse(before)
    const body = { version: report.version, lines: [{ projectCode, investedYuan: 10_000 * turn }] }
    return { method: 'PUT', path: `/api/reports/${report.id}/lines`, headers: { cookie }, body }
  }
  const add = (_: string | undefined, turn: number) => ({
    ...{ method: 'PUT', path: '/rows', headers: {} },
    body: { projectCode, investedYuan: 10_000 * turn },
  })
  const rates: Record<Who, Rate[]> = { product: [], limit: [], directus: [] }
  for (let round = 0; round < rounds; round += 1) {
    rates.limit.push(await writeRate(limit, add, seconds))
    rates.product.push(await writeRate(product, save, seconds))
    report = await read<Saved>(`/api/reports/${report.id}`)
    if (!directus) continue
    const patch = (_: string | undefined, turn: number) => ({
      ...{ method: 'PATCH', path: '/items/report_drafts/1', headers: asBench(directus) },
      body: { invested_yuan: 10_000 * turn },
    })
    rates.directus.push(await writeRate(directus, patch, seconds))
  }
  for (const who of ['product', 'limit', 'directus'] as const)
    if (rates[who].length > 0) keep(size, 'save one cell', who, rates[who])
}

async function directusOr(size: number, rows: () => Promise<Record<string, unknown>[]>): Promise<Directus | null> {
  try {
    return await startDirectus(size, await rows())
  } catch (error) {
    console.log(`Directus ${directusVersion} is left out: ${error instanceof Error ? error.message : error}`)
    return null
  }
}

async function compare(size: number): Promise<void> {
  const product = await startProduct(size)
  const running: Program[] = [product]
  try {
    const cookie = await product.signIn('zhuanban')
    const limit = await startLimit(product, cookie)
    running.push(limit)
    const directus = await directusOr(size, () => pagesOf(product, cookie))
    if (directus) running.push(directus)
    const beside = { size, product, limit, directus, cookie }
    await compareReads(beside)
    await compareWrites(beside)
  } finally {
    for (const program of running) await program.stop()
  }
}

const shown = (value: number | null | undefined, digits: number): string => value?.toFixed(digits) ?? '–'

function print(): void {
  console.log(
    `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors, ${rounds} rounds of ${seconds} s`,
  )
  console.log(
    '| size | what | product a second | CPU ms | limit a second | CPU ms | Directus a second | CPU ms | of the limit, by rate / by CPU | × Directus, by rate / by CPU |',
  )
  console.log('| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const { size, question } of measured.filter(({ who }) => who === 'product')) {
    const of = (who: Who) =>
      measured.find((each) => each.size === size && each.question === question && each.who === who)
    const [product, limit, directus] = [of('product'), of('limit'), of('directus')]
    const times = (a: number | null | undefined, b: number | null | undefined) => (a && b ? a / b : null)
    const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(0)} %`)
    console.log(
      `| ${[
        `${size}×`,
        question,
        ...[product, limit, directus].flatMap((one) => [shown(one?.perSecond, 0), shown(one?.cpuMs, 3)]),
        `${percent(times(product?.perSecond, limit?.perSecond))} / ${percent(times(limit?.cpuMs, product?.cpuMs))}`,
        `${shown(times(product?.perSecond, directus?.perSecond), 1)} / ${shown(times(directus?.cpuMs, product?.cpuMs), 1)}`,
      ].join(' | ')} |`,
    )
  }
  const path = join(benchCache, 'compared.json')
  writeFileSync(path, `${JSON.stringify({ rounds, seconds, measured }, null, 2)}\n`)
  console.log(`as JSON: ${path}`)
}

for (const size of sizesAsked('1,10')) await compare(size)
print()
