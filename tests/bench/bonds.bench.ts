import { cityWith } from '../api/small-city.ts'
import { header } from '../kinds/samples.ts'
import { ms, percentiles } from './measure.ts'

// The bonds of a year with 3,000 allocations: 30 batches to 100 projects each, of 1,500 projects in 40 clusters.
const [batches, perBatch, projects, clusters] = [30, 100, 1500, 40]
const numbered = (letter: string, at: number) => `${letter}${String(at + 1).padStart(4, '0')}`
const list = <Row>(count: number, rowOf: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => rowOf(at))

// Every third project is outside, and every tenth of those a part of a package.
const projectRow = (at: number) => {
  const cluster = at % 3 === 0 ? null : numbered('C', at % clusters)
  const parent = at % 30 === 0 && at > 0 ? numbered('P', 0) : null
  const code = numbered('P', at)
  return [code, `${code}工程`, cluster, at % 2 ? 'D1' : 'D2', '市城投集团', '基础设施', '加快建设', 50_000, parent]
}
const day = (at: number) =>
  `2025-${String(1 + Math.floor(at / 3)).padStart(2, '0')}-${String(5 + 9 * (at % 3)).padStart(2, '0')}`

const city = await cityWith(
  {
    clusters: [
      header.clusters,
      ...list(clusters, (at) => [numbered('C', at), `集群${at}`, at % 2 ? 'A01' : 'A02', '市发改委']),
    ],
    projects: [header.projects, ...list(projects, projectRow)],
    'bond-batches': [
      header['bond-batches'],
      ...list(batches, (at) => [
        numbered('B', at),
        `第${at + 1}批`,
        2025,
        '新增',
        at < 27 ? '已发行' : '计划',
        day(at),
        20_000,
      ]),
    ],
    'bond-allocations': [
      header['bond-allocations'],
      ...list(batches * perBatch, (at) => [
        numbered('B', Math.floor(at / perBatch)),
        numbered('P', (at * 7) % projects),
        100 + (at % 97),
      ]),
    ],
  },
  ['units', 'areas', 'clusters', 'projects', 'bond-batches', 'bond-allocations'],
)

const candidates = list(60, (at) => ({
  projectCode: numbered('P', at * 13 + 1),
  amountYuan: 10_000 * (9_000 + ((at * 7919) % 997)),
}))
const steps = list(20, (at) => ({
  step: 'add',
  batchCode: numbered('B', 27 + (at % 3)),
  projectCode: numbered('P', at * 13 + 1),
  amountYuan: 1_000_000,
}))
const year = '/api/bonds/year?year=2025'
const questions: Readonly<Record<string, () => Promise<{ statusCode: number; body: string }>>> = {
  '/api/bonds/year': () => city.taskforce.get(year),
  '/api/bonds/year, of a past day': () => city.taskforce.get(`${year}&asOf=2025-06-30`),
  '/api/bonds/share': () => city.taskforce.get('/api/bonds/share?year=2025'),
  '/api/bonds/solve with 60 candidates': () => city.taskforce.post('/api/bonds/solve', { year: 2025, candidates }),
  '/api/bonds/scenarios/preview with 20 steps': () =>
    city.taskforce.post('/api/bonds/scenarios/preview', { year: 2025, scenarios: [{ name: '方案', steps }] }),
}

for (const [name, ask] of Object.entries(questions)) {
  await city.person({ username: `change-${name.length}`, role: 'leader' })
  const start = performance.now()
  const reply = await ask()
  const first = performance.now() - start
  if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.body}`)
  const { p50, p95 } = await percentiles(100, ask)
  console.log(`${name.padEnd(48)} first after a change ${ms(first).padStart(10)}   p50 ${ms(p50)}   p95 ${ms(p95)}`)
}
await city.app.close()
