import type { Told } from '@pianqu/shared/events/told.ts'
import { moneyText } from '@pianqu/shared/money/yuan.ts'
import type { LineFile } from '@pianqu/shared/reports/line-file.contract.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { raised, step as stepBlocker } from '../api/blocker-kit.ts'
import { publishedCity, reportOf, step } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import type { Client, Reply } from '../city.ts'
import { reportsOf } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'

/** In yuan, and as screens and sentences write them. */
const amounts = (...yuan: number[]): string[] => yuan.flatMap((each) => [String(each), moneyText(each).value])

/**
 * What is planted in October, which is being filled: amounts and words that stand nowhere else, each unit its own. The amounts
 * are those of the lines, and what the lines make of the year to date.
 */
export const secrets = {
  D1: ['暗号甲', ...amounts(71_730_000, 80_730_000, 61_570_000, 68_770_000, 83_190_000, 92_190_000)],
  D2: ['暗号乙', ...amounts(86_420_000, 90_920_000, 73_580_000, 82_580_000)],
} as const
export type Unit = keyof typeof secrets

/**
 * Blockers of the first district, each with its own word in every text about it, and who may not read it: raised in a month
 * that is published by now, it is closed to other districts alone; raised since, to who neither leads nor joins it as well.
 */
export const blockedWords = [
  { word: '暗号丙', raisedOn: '2025-09-02', closedTo: ['admin', 'quxian2'] },
  { word: '暗号丁', raisedOn: '2025-10-09', closedTo: ['admin', 'caizheng', 'quxian2', 'lingdao'] },
] as const satisfies readonly { word: string; raisedOn: Day; closedTo: readonly string[] }[]

/**
 * Raised by the first district, led by the second department, beyond its time and so on every list: handed up, under an order of
 * supervision, one cause with another, proved by a file, a month with a red light and a line that says it.
 */
async function plantBlocker(city: SmallCity, { word, raisedOn }: (typeof blockedWords)[number]): Promise<string> {
  const d1 = await city.as('quxian1')
  city.clock.day = raisedOn
  const said = { type: '用地', text: `${word}用地指标不足`, ask: `${word}请市级协调`, leadUnit: 'B2', coUnits: ['B3'] }
  const costs = { costYuan: 71_000_000, delayDays: 30 }
  const one = await raised(d1, { projectCode: 'P1', ...said, ...costs })
  const twin = await raised(d1, { projectCode: 'P1', ...said, text: `${word}同一原因` })
  const proof = await d1.upload(`/api/blockers/${one.id}/files`, `${word}现场.pdf`, Buffer.from(`%PDF-1.7 ${word}`))
  well(proof)
  const given = { step: 'assign', level: 'taskforce', note: `${word}交办` }
  for (const each of [one, twin]) well(await stepBlocker(city.taskforce, each, given))
  const cause = { title: `${word}共同原因`, blockerIds: [one.id, twin.id] }
  well(await city.taskforce.post('/api/blocker-causes', cause))
  return one.id
}

const linesOf: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  D1: { P1: 71_730_000, P2: 61_570_000, P4: 83_190_000, P6: 55_010_000 },
  D2: { P3: 86_420_000, P5: 73_580_000 },
}
const word: Readonly<Record<Unit, string>> = { D1: '暗号甲', D2: '暗号乙' }

function well(reply: Reply): Reply {
  if (reply.statusCode >= 300) throw new Error(reply.body)
  return reply
}

async function fillIn(client: Client, unit: Unit): Promise<Report> {
  const report = await reportOf(client)
  const lines = Object.entries(linesOf[unit]).map(([projectCode, investedYuan]) => ({
    projectCode,
    investedYuan,
    note: `${word[unit]}${projectCode}`,
  }))
  return well(await client.put(`/api/reports/${report.id}/lines`, { version: report.version, lines })).json<Report>()
}

interface Planted {
  readonly report: string
  readonly file: string
}

async function plant(city: SmallCity, client: Client, unit: Unit, { accepted, returned }: Reviewed): Promise<Planted> {
  const [first = ''] = accepted
  const filled = await fillIn(client, unit)
  const { id } = filled
  const named = `${word[unit]}批复.pdf`
  const file = well(
    await client.upload(`/api/reports/${id}/lines/${first}/files`, named, Buffer.from(`%PDF-1.7 ${word[unit]}`)),
  ).json<LineFile>()
  const proposed = { projectCode: first, month: '2025-09', field: 'note', newValue: `${word[unit]}更正后` }
  well(await client.post(`/api/reports/${id}/corrections`, { ...proposed, reason: `${word[unit]}更正原因` }))
  const version = (await reportOf(client)).version
  const submitted = well(await step(client, { id, version }, { step: 'submit' })).json<Report>()
  const lines = (codes: readonly string[], also: object = {}) => codes.map((projectCode) => ({ projectCode, ...also }))
  const passed = well(await step(city.taskforce, submitted, { step: 'accept', lines: lines(accepted) })).json<Report>()
  const comment = `${word[unit]}退回意见`
  const back = { step: 'sendBack', lines: lines(returned, { comment }) }
  if (returned.length > 0) well(await step(city.taskforce, passed, back))
  return { report: id, file: file.fileId }
}

interface Reviewed {
  readonly accepted: readonly string[]
  readonly returned: readonly string[]
}

/**
 * September published, October being filled: of the first district three lines accepted and one sent back, of the second
 * both accepted, with evidence, an undecided correction, a light decided for October, workbooks and a race; September is
 * published again in the middle of it.
 */
export async function plantedCity(hear: (events: readonly Told[]) => void) {
  const [inPublished, sinceThen] = blockedWords
  let late = ''
  // Published on the day on which the second is raised: a clock that goes back moves no blocker.
  let today: Day = sinceThen.raisedOn
  const city = await publishedCity(async (made) => {
    today = made.clock.day
    late = await plantBlocker(made, inPublished)
    made.clock.day = sinceThen.raisedOn
  })
  const drafted = await plantBlocker(city, sinceThen)
  city.clock.day = today
  city.world.events.listen(hear)
  const [d1, d2] = [await city.as('quxian1'), await city.as('quxian2')]
  const { importId: workbookImport } = await d1.import(
    'reports',
    '暗号甲月报.xlsx',
    await workbook(reportsOf(['P1'], ['2025-10'])),
    '?month=2025-10',
  )
  const own = await plant(city, d1, 'D1', { accepted: ['P1', 'P2', 'P4'], returned: ['P6'] })
  const other = await plant(city, d2, 'D2', { accepted: ['P3', 'P5'], returned: [] })
  const light = { light: 'yellow', fromMonth: '2025-10', untilMonth: '2025-12', reason: '暗号甲灯号' }
  well(await city.taskforce.post('/api/projects/P1/light-overrides', light))
  const race = { name: '同组赛', memberKind: 'district', members: ['D1', 'D2'], indicator: 'investment' }
  const made = await city.taskforce.post('/api/races', { ...race, fromMonth: '2025-09', toMonth: '2025-12' })
  well(await city.taskforce.post('/api/periods/2025-09/steps', { step: 'republish', note: '更正说明' }))
  const { importId: tableImport } = await city.taskforce.importRows('plans', [header.plans, ['P1', 2026, 100]])
  const { rows } = (await city.taskforce.get('/api/imports?kind=reports')).json<{
    rows: { importId: string; unitName: string | null }[]
  }>()
  const linesImport = rows.find(({ unitName }) => unitName === null)?.importId ?? ''
  const { rows: corrections } = (await d1.get('/api/corrections')).json<{ rows: { correctionId: string }[] }>()
  const blocked = { projectCode: 'P1', type: '用地', text: '暗号甲堵点', ask: '暗号甲诉求', leadUnit: 'B2' }
  const blocker = well(await d1.post('/api/blockers', blocked)).json<{ id: string }>().id
  const proof = await d1.upload(`/api/blockers/${blocker}/files`, '暗号甲证明.pdf', Buffer.from('%PDF-1.7 暗号甲'))
  const about = { month: '2025-09', heldOn: '2025-10-20' }
  const planned = well(await city.taskforce.post('/api/meetings', about)).json<{ id: string }>().id
  const held = well(await city.taskforce.post('/api/meetings', about)).json<{ id: string; version: number }>()
  const opening = { step: 'open', version: held.version }
  well(await city.taskforce.post(`/api/meetings/${held.id}/steps`, opening))
  const decided = { text: '完成管线迁改', leadUnit: 'B2', coUnits: ['D1'], dueOn: '2025-11-15' }
  const directive = well(await city.taskforce.post(`/api/meetings/${held.id}/directives`, decided)).json<{
    id: string
  }>()
  const stood = {
    document: 'key-areas',
    measure: 4,
    quarter: '2025-Q3',
    state: 'moving',
    text: '已印发',
    evidence: '1号',
  }
  const progress = well(await city.taskforce.post('/api/policy/progress', stood)).json<{ progressId: string }>()
    .progressId
  const shown = await city.taskforce.upload(
    `/api/policy/progress/${progress}/files`,
    '佐证.pdf',
    Buffer.from('%PDF-1.7'),
  )
  const ids = {
    progress,
    'progress-file': well(shown).json<{ fileId: string }>().fileId,
    blocker,
    'late-blocker': late,
    'drafted-blocker': drafted,
    meeting: held.id,
    'planned-meeting': planned,
    directive: directive.id,
    'blocker-file': well(proof).json<{ fileId: string }>().fileId,
    report: own.report,
    'other-report': other.report,
    file: own.file,
    workbook: workbookImport,
    table: tableImport,
    lines: linesImport,
    correction: corrections[0]?.correctionId ?? '',
    race: well(made).json<{ id: string }>().id,
    missing: '00000000-0000-4000-8000-000000000000',
  }
  return { ...city, ids }
}

export type PlantedCity = Awaited<ReturnType<typeof plantedCity>>
