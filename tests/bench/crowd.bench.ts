import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchCache, sizesAsked } from './beside/cities.ts'
import { connection, everySoOften, type Reply, Times } from './beside/people.ts'
import { type Product, startProduct } from './beside/product.ts'

/*
 * A reporting day at its fullest: 200 people with a connection each, who look at something about once a second; a tenth of
 * what they do is saving a cell, and two lines are accepted a second. First by themselves, then while 50,000 lines are
 * imported and a backup is taken. Another connection asks for the health every 20 ms: it waits as long as the loop is held.
 */
const people = Number(process.env['PIANQU_BENCH_PEOPLE'] ?? 200)
const seconds = Number(process.env['PIANQU_BENCH_SECONDS'] ?? 60)
const month = '2025-10'
const screens = [
  `/api/overview?month=${month}`,
  '/api/periods',
  `/api/projects?month=${month}&pageSize=50`,
  `/api/projects?month=${month}&light=red&pageSize=50`,
  `/api/reports?month=${month}`,
  `/api/reports/queue?month=${month}`,
  `/api/areas?asOf=${month}-28`,
  '/api/inbox',
]

interface ReportNow {
  readonly id: string
  version: number
  readonly lines: readonly { readonly projectCode: string; readonly status: string }[]
}

const parsed = <T>(reply: Reply | undefined): T | undefined => reply && (JSON.parse(reply.body) as T)

/** Cells of one report, one after the other; who is too late takes the version of now, as the page does. */
async function saver(origin: string, cookie: string, times: () => Times) {
  const { ask, end } = connection(origin)
  const read = async <T>(path: string) => JSON.parse((await ask({ path, cookie })).body) as T
  const { rows } = await read<{ rows: { id: string }[] }>(`/api/reports?month=${month}`)
  const report = await read<ReportNow>(`/api/reports/${rows[0]?.id}`)
  const open = report.lines.filter(({ status }) => status === 'draft' || status === 'empty')
  if (open.length === 0) return null
  let turn = 0
  const save = async () => {
    turn += 1
    const projectCode = open[turn % open.length]?.projectCode
    const body = { version: report.version, lines: [{ projectCode, investedYuan: 10_000 * turn }] }
    const reply = await times().of('save', () =>
      ask({ method: 'PUT', path: `/api/reports/${report.id}/lines`, cookie, body }),
    )
    report.version = parsed<ReportNow>(reply)?.version ?? (await read<ReportNow>(`/api/reports/${report.id}`)).version
  }
  return { save, end }
}

/** Accepts what waits, line by line; where nothing is left, takes back what it has accepted. */
function reviewer(origin: string, cookie: string, times: () => Times) {
  const { ask, end } = connection(origin)
  const accepted: { reportId: string; projectCode: string }[] = []
  const step = async (name: string, reportId: string, projectCode: string) => {
    const { version } = JSON.parse((await ask({ path: `/api/reports/${reportId}`, cookie })).body) as ReportNow
    const body = { step: name, version, lines: [{ projectCode }] }
    return times().of(name, () => ask({ method: 'POST', path: `/api/reports/${reportId}/steps`, cookie, body }))
  }
  const accept = async () => {
    const queue = await ask({ path: `/api/reports/queue?month=${month}&pageSize=1`, cookie })
    const [line] = (JSON.parse(queue.body) as { rows: { reportId: string; projectCode: string }[] }).rows
    if (line) {
      await step('accept', line.reportId, line.projectCode)
      accepted.push(line)
      return
    }
    const last = accepted.pop()
    if (last) await step('takeBack', last.reportId, last.projectCode)
  }
  return { accept, end }
}

/** 50,000 lines of the months before the city began to report. */
async function linesFile(product: Product, cookie: string): Promise<string> {
  const codes: string[] = []
  for (let page = 1; codes.length < 1000; page += 1) {
    const path = `/api/projects?month=2025-09&pageSize=200&page=${page}`
    const reply = await fetch(product.origin + path, { headers: { cookie } })
    const { rows } = (await reply.json()) as { rows: { code: string }[] }
    codes.push(...rows.map(({ code }) => code))
    if (rows.length < 200) break
  }
  const months = Array.from({ length: Math.ceil(50_000 / codes.length) }, (_, at) => {
    const of = 2023 * 12 + 11 - at
    return `${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, '0')}`
  })
  const lines = months.flatMap((of) => codes.map((code) => `${code},${of},1.5`))
  return ['项目编码,月份,本月完成投资(万元)', ...lines.slice(0, 50_000)].join('\n')
}

async function importLines({ origin }: Product, cookie: string, file: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([file], { type: 'text/csv' }), 'lines.csv')
  const began = performance.now()
  const reply = await fetch(`${origin}/api/imports/reports?dryRun=false`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  })
  const said = (await reply.text()).slice(0, 160)
  return `${reply.status} after ${((performance.now() - began) / 1000).toFixed(1)} s ${said}`
}

async function backUp({ folder }: Product): Promise<string> {
  const cli = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url))
  const target = join(benchCache, 'backup')
  rmSync(target, { recursive: true, force: true })
  const began = performance.now()
  const child = spawn(process.execPath, [cli, 'backup', target], {
    env: { ...process.env, PIANQU_DATA: folder },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  return `ended with ${code} after ${((performance.now() - began) / 1000).toFixed(1)} s`
}

async function crowd(size: number) {
  const product = await startProduct(size)
  const { origin } = product
  try {
    const cookie = await product.signIn('zhuanban')
    const file = await linesFile(product, cookie)
    for (const path of screens) await fetch(origin + path, { headers: { cookie } })
    let times = new Times()
    const cookies = await Promise.all(['quxian1', 'quxian2'].map(product.signIn))
    // Of a district that has handed in, nothing is left to be saved.
    const savers = (await Promise.all(cookies.map((each) => saver(origin, each, () => times)))).flatMap(
      (one) => one ?? [],
    )
    const { accept, end } = reviewer(origin, cookie, () => times)
    const watch = connection(origin)
    const readers = Array.from({ length: people - savers.length - 1 }, () => connection(origin))
    const thinking = () => 500 + 1000 * Math.random()
    const stretch = async (beside: () => Promise<void>) => {
      times = new Times()
      const until = performance.now() + 1000 * seconds
      const saves = people / 10 / savers.length
      await Promise.all([
        ...readers.map(({ ask }) =>
          everySoOften(until, thinking, () => {
            const path = screens[Math.floor(screens.length * Math.random())] ?? '/api/periods'
            return times.of('read', () => ask({ path, cookie }))
          }),
        ),
        ...savers.map(({ save }) => everySoOften(until, () => 1000 / saves, save)),
        everySoOften(until, () => 500, accept),
        everySoOften(
          until,
          () => 20,
          () => times.of('health', () => watch.ask({ path: '/api/health' })),
        ),
        beside(),
      ])
      return times
    }
    const quiet = await stretch(async () => {})
    const quietMb = product.residentMb()
    const beside: string[] = []
    const busy = await stretch(async () => {
      const [imported, backedUp] = await Promise.all([importLines(product, cookie, file), backUp(product)])
      beside.push(`import ${imported}`, `backup ${backedUp}`)
    })
    for (const one of [...savers, ...readers, watch]) one.end()
    end()
    return { size, quiet, busy, beside, quietMb, busyMb: product.residentMb() }
  } finally {
    await product.stop()
  }
}

const kept: object[] = []
for (const size of sizesAsked('1')) {
  const { quiet, busy, beside, quietMb, busyMb } = await crowd(size)
  console.log(
    `\n${size}×: ${people} people, ${seconds} s each; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()}`,
  )
  console.log('| what | quiet: count | p50 ms | p99 ms | worst ms | busy: count | p50 ms | p99 ms | worst ms |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const what of [undefined, ...quiet.names()]) {
    const cells = [quiet, busy].flatMap((times) => {
      const { count, p50, p99, worst } = times.summary(what)
      return [String(count), p50.toFixed(1), p99.toFixed(1), worst.toFixed(1)]
    })
    console.log(`| ${[what ?? 'all', ...cells].join(' | ')} |`)
    kept.push({ size, what: what ?? 'all', quiet: quiet.summary(what), busy: busy.summary(what) })
  }
  console.log(`errors ${quiet.errors} and ${busy.errors} ${quiet.firstError} ${busy.firstError}`)
  console.log(`resident ${quietMb?.toFixed(0)} and ${busyMb?.toFixed(0)} MB, workers included`)
  for (const line of beside) console.log(line)
}
const path = join(benchCache, 'crowd.json')
writeFileSync(path, `${JSON.stringify({ people, seconds, kept }, null, 2)}\n`)
console.log(`as JSON: ${path}`)
