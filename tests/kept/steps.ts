import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { drafter, draft as draftRule, step as stepRule } from '../api/rule-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import type { Client, Reply } from '../city.ts'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { codes } from './kept-city.ts'

/** A step of a random day: what is done, and numbers by which it chooses among what there is. */
export interface Step {
  readonly what: string
  readonly a: number
  readonly b: number
  readonly c: number
}

type Numbers = Pick<Step, 'a' | 'b' | 'c'>
type Act = (city: SmallCity, numbers: Numbers) => Promise<unknown>

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

const districts = ['quxian1', 'quxian2'] as const
const wan = 10_000
const monthsThen = ['2024-12', '2025-01', '2025-05', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'] as const
const past = ['2025-03', '2025-06', '2025-09'] as const
const clusters = ['C1', 'C2', 'C3', null] as const

interface Filed {
  readonly client: Client
  readonly report: Report
}

/** One of the reports of the month that is being filled, or else of the newest, as its district sees it. */
async function filed(city: SmallCity, { a }: Numbers): Promise<Filed | undefined> {
  const client = await city.as(pick(districts, a))
  const { rows } = (await client.get('/api/reports')).json<{ rows: { id: string }[] }>()
  if (!rows[0]) return undefined
  return { client, report: (await client.get(`/api/reports/${rows[0].id}`)).json<Report>() }
}

const reviewed =
  (step: string, status: string): Act =>
  async (city, numbers) => {
    const found = await filed(city, numbers)
    const lines = found?.report.lines.filter((line) => line.status === status) ?? []
    if (!found || lines.length === 0) return
    const named = numbers.c % 3 === 0 ? lines : [pick(lines, numbers.b)]
    const said = named.map(({ projectCode }) => ({ projectCode, comment: '请核对' }))
    const { id, version } = found.report
    await city.taskforce.post(`/api/reports/${id}/steps`, { step, version, lines: said })
  }

const handled =
  (step: string): Act =>
  async (city, numbers) => {
    const found = await filed(city, numbers)
    if (!found) return
    const { client, report } = found
    const open = report.comments.filter(({ answer }) => answer === null)
    for (const { commentId } of open) {
      await client.post(`/api/reports/${report.id}/comments/${commentId}/answer`, { answer: '已核对' })
    }
    await client.post(`/api/reports/${report.id}/steps`, { step, version: report.version })
  }

async function save(city: SmallCity, numbers: Numbers): Promise<void> {
  const found = await filed(city, numbers)
  if (!found) return
  const { client, report } = found
  const open = report.lines.filter(
    ({ status, isExempt }) => !isExempt && status !== 'accepted' && status !== 'submitted',
  )
  const some = numbers.c % 2 === 0 ? open : open.slice(0, 1)
  const lines = some.map(({ projectCode }, index) => ({
    projectCode,
    investedYuan: ((numbers.b + index) % 4) * 70 * wan,
    note: '按实际进度填报',
    ...(numbers.b % 5 === 0 && { actualStart: pick(past, numbers.c), statisticsYuan: (numbers.c % 2) * wan }),
  }))
  await client.put(`/api/reports/${report.id}/lines`, { version: report.version, lines })
}

async function correct(city: SmallCity, numbers: Numbers): Promise<void> {
  const found = await filed(city, numbers)
  if (!found) return
  const line = pick(found.report.lines, numbers.b)
  const proposed = await found.client.post(`/api/reports/${found.report.id}/corrections`, {
    projectCode: line.projectCode,
    month: pick(monthsThen, numbers.c),
    field: 'investedYuan',
    newValue: (numbers.b % 90) * wan,
    reason: '重复计列',
  })
  if (proposed.statusCode !== 201) return
  const { correctionId } = proposed.json<Correction>()
  await city.taskforce.post(`/api/corrections/${correctionId}/steps`, {
    step: pick(['approve', 'approve', 'reject'], numbers.a),
    note: '已核对',
  })
}

const imported =
  (
    kind:
      | 'reports'
      | 'plans'
      | 'projects'
      | 'bond-batches'
      | 'bond-allocations'
      | 'bond-spending'
      | 'rail-stations'
      | 'areas',
    rowOf: (numbers: Numbers) => readonly unknown[],
    query = '',
  ): Act =>
  async (city, numbers) => {
    const result = await city.taskforce
      .importRows(kind, [header[kind], rowOf(numbers)] as never, query)
      .catch(() => null)
    if (result && numbers.c % 4 === 0) await city.taskforce.post(`/api/imports/${result.importId}/undo`)
  }

async function adopt(city: SmallCity, { a, b }: Numbers): Promise<void> {
  const kinds = [
    { kind: 'light', changes: { yellowMonthsToRed: 2 + (b % 3) } },
    {
      kind: 'light',
      changes: { catchUp: b % 2 === 0, progress: { yellowFromPoints: 5 + (b % 9), redAbovePoints: 30 } },
    },
    { kind: 'completeness', changes: { shownFromPercent: 10 * (b % 10) } },
  ] as const
  const { kind, changes } = pick<(typeof kinds)[number]>(kinds, a)
  const drafted = await draftRule(await drafter(city), {
    kind,
    from: pick(['2025-10', '2025-11', '2025-12'], b),
    changes,
  })
  if (drafted.statusCode === 201) await stepRule(city.taskforce, drafted.json(), 'adopt')
}

async function override(city: SmallCity, { a, b, c }: Numbers): Promise<void> {
  const url = `/api/projects/${pick(codes, a)}/light-overrides`
  const { rows } = (await city.taskforce.get(url)).json<{ rows: { overrideId: string }[] }>()
  if (c % 2 === 0 && rows[0]) await city.taskforce.post(`${url}/${rows[0].overrideId}/end`, { reason: '已复工' })
  else
    await city.taskforce.post(url, {
      light: pick(['exempt', 'yellow', 'red'], b),
      reason: '经会议同意',
      untilMonth: '2025-12',
    })
}

const newest = async (city: SmallCity) =>
  (await city.taskforce.get('/api/periods')).json<{ rows: { month: string; version: number; state: string }[] }>().rows

async function monthStep(city: SmallCity, { a, b }: Numbers): Promise<void> {
  const rows = await newest(city)
  const { month, version } = pick(rows.slice(0, 3), b)
  const step = pick(['close', 'reopen', 'publish', 'republish', 'reopen'], a)
  await city.taskforce.post(`/api/periods/${month}/steps`, { step, version, note: '补充说明' })
}

async function openMonth(city: SmallCity, { a }: Numbers): Promise<Reply | undefined> {
  const month = pick(['2025-10', '2025-11', '2025-12', '2026-01'] as const, a)
  if (month > '2025-10') city.clock.day = `${month}-20` as Day
  return city.taskforce.post('/api/periods', { month })
}

const acts: Readonly<Record<string, Act>> = {
  save,
  submit: handled('submit'),
  accept: reviewed('accept', 'submitted'),
  sendBack: reviewed('sendBack', 'submitted'),
  reopen: reviewed('reopen', 'accepted'),
  takeBack: reviewed('takeBack', 'accepted'),
  withdraw: handled('withdraw'),
  correct,
  monthStep,
  openMonth,
  takeBackMonth: async (city, { a }) =>
    city.taskforce.delete(`/api/periods/${pick(['2025-11', '2025-12', '2026-01'], a)}`),
  dueDay: async (city, { a }) =>
    city.taskforce.post(`/api/periods/${(await newest(city))[0]?.month}/due`, {
      dueOn: `2026-02-${10 + (a % 10)}`,
      reason: '顺延',
    }),
  exempt: async (city, { a, b }) =>
    city.taskforce.post(`/api/periods/${(await newest(city))[0]?.month}/exemptions`, {
      ...(b % 9 === 0 ? { unitCode: pick(['D1', 'D2'], a) } : { projectCode: pick(codes, a) }),
      reason: '汛期停工',
    }),
  override,
  adopt,
  lines: imported('reports', ({ a, b, c }) => [pick(codes, a), pick(monthsThen, b), (c % 7) * 40]),
  plan: imported('plans', ({ a, b, c }) => [pick(codes, a), pick([2024, 2025, 2025, 2026], b), (c % 6) * 400]),
  project: imported('projects', ({ a, b }) =>
    project(pick(codes, a), pick(clusters, b), pick(['D1', 'D2'], a), pick([null, null, 'P7'], b)),
  ),
  move: async (city, { a, b, c }) =>
    city.taskforce.post(`/api/projects/${pick(codes, a)}/cluster`, {
      reason: '片区调整',
      clusterCode: pick(clusters, b),
      from: `2025-${pick(['02', '06', '10'], c)}-15`,
    }),
  batch: imported('bond-batches', ({ a, b, c }) => [
    pick(['BD1', 'BD3', 'BD7'], a),
    `第${a % 9}批`,
    2025,
    '新增',
    pick(['已发行', '计划'], b),
    pick(['2025-02-10', '2025-09-30', '2025-11-15'], c),
    1000 + (b % 5) * 100,
  ]),
  allocation: imported('bond-allocations', ({ a, b, c }) => [
    pick(['BD1', 'BD2', 'BD3'], a),
    pick(codes, b),
    10 + (c % 5) * 50,
  ]),
  spending: imported('bond-spending', ({ a, b, c }) => [
    ...pick(
      [
        ['BD1', 'P1'],
        ['BD2', 'P3'],
        ['BD4', 'P2'],
      ],
      a,
    ),
    pick(['2025-06', '2025-09', '2025-10'], b),
    (c % 5) * 20,
  ]),
  bondUse: async (city, { a, b, c }) =>
    (await city.as('caizheng')).post(`/api/bonds/batches/${pick(['BD1', 'BD2'], a)}/reversals`, {
      projectCode: pick(['P1', 'P3', 'P5', 'P6'], b),
      amountYuan: (1 + (c % 5)) * wan,
      reason: '项目终止',
      effectiveOn: pick(['2025-09-01', '2025-10-20'], c),
    }),
  station: imported(
    'rail-stations',
    ({ a, b }) => [
      pick(['S1', 'S3', 'S9'], a),
      '云锦站',
      'L1',
      104.01 + (b % 3) / 1000,
      30.61,
      pick(['2020-01-01', '2025-06-01', null], b),
      '是',
    ],
    '?crs=WGS84',
  ),
  area: imported('areas', ({ a, b }) => [
    pick(['A01', 'A02'], a),
    pick(['云锦枢纽片区', '清江新城片区'], a),
    '中心城区',
    '市发改委',
    '云锦区',
    '2023-03-01',
    pick([null, '2025-08-01', null], b),
  ]),
}

const often = ['save', 'submit', 'accept', 'accept', 'lines', 'lines']

/** Lines come far more often than anything that makes all figures anew, so that these have something to be anew of. */
export const whats = [...Object.keys(acts), ...often, ...often, ...often, ...often]

/** Does a step as far as the rules let it; what is refused changes nothing. */
export async function take(city: SmallCity, { what, ...numbers }: Step): Promise<void> {
  await acts[what]?.(city, numbers)
}
