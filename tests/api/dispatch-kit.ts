import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { Client, Reply } from '../city.ts'
import { reportsOf } from '../kinds/rows.ts'
import { cityNamed, type SmallCity, smallCity } from './small-city.ts'

export interface Problem {
  readonly code: string
  readonly detail?: string
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[]
}

/** The small city with October opened by the task force; its two districts have a report each. */
export async function octoberCity() {
  const city = await cityNamed('october', async () => {
    const city = await smallCity()
    const opened = await city.taskforce.post('/api/periods', { month: '2025-10' })
    if (opened.statusCode !== 201) throw new Error(opened.body)
    for (const district of ['quxian1', 'quxian2']) await city.as(district)
    return city
  })
  return { ...city, d1: await city.as('quxian1'), d2: await city.as('quxian2') }
}

export type OctoberCity = Awaited<ReturnType<typeof octoberCity>>

/** September published as it came in, then October opened. */
export const publishedCity = (before?: (city: SmallCity) => Promise<void>): Promise<SmallCity> =>
  before ? cityPublishedAfter(before) : cityNamed('published', () => cityPublishedAfter(async () => {}))

async function cityPublishedAfter(before: (city: SmallCity) => Promise<void>): Promise<SmallCity> {
  const city = await smallCity()
  await before(city)
  const published = await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
  if (published.statusCode !== 200) throw new Error(published.body)
  await city.taskforce.post('/api/periods', { month: '2025-10' })
  return city
}

/** The report of this district in a month, as it sees it. */
export async function reportOf(client: Client, month = '2025-10', unitCode?: string): Promise<Report> {
  const { rows } = (await client.get(`/api/reports?month=${month}`)).json<{
    rows: { id: string; unitCode: string }[]
  }>()
  const row = rows.find((each) => !unitCode || each.unitCode === unitCode)
  if (!row) throw new Error(`No report of ${unitCode} in ${month}`)
  return (await client.get(`/api/reports/${row.id}`)).json<Report>()
}

/** Saves the same amount, in 万元, for every line that is still open. */
export async function fill(client: Client, wan = 100): Promise<Report> {
  const report = await reportOf(client)
  const lines = report.lines
    .filter(({ status, isExempt }) => !isExempt && status !== 'accepted' && status !== 'submitted')
    .map(({ projectCode }) => ({ projectCode, investedYuan: wan * 10_000 }))
  return (await client.put(`/api/reports/${report.id}/lines`, { version: report.version, lines })).json<Report>()
}

export const step = (client: Client, { id, version }: Pick<Report, 'id' | 'version'>, body: object): Promise<Reply> =>
  client.post(`/api/reports/${id}/steps`, { version, ...body })

/** Fills in, submits and has accepted what a district owes for October. */
export async function handIn(city: SmallCity, username: string, wan = 100): Promise<Report> {
  const district = await city.as(username)
  const submitted = (await step(district, await fill(district, wan), { step: 'submit' })).json<Report>()
  const accepted = await step(city.taskforce, submitted, { step: 'accept' })
  if (accepted.statusCode !== 200) throw new Error(accepted.body)
  return accepted.json<Report>()
}

export const problemOf = (reply: Reply): [number, string] => [reply.statusCode, reply.json<Problem>().code]

export const october = (codes: readonly string[]) => reportsOf(codes, ['2025-10'])

/** Proposes that P1 invested nothing in September, or another change, and has it approved. */
export async function correct({ taskforce }: SmallCity, district: Client, change: object = {}): Promise<Correction> {
  const { id } = await reportOf(district)
  const body = {
    projectCode: 'P1',
    month: '2025-09',
    field: 'investedYuan',
    newValue: 0,
    reason: '重复计列',
    ...change,
  }
  const proposed = (await district.post(`/api/reports/${id}/corrections`, body)).json<Correction>()
  const decided = await taskforce.post(`/api/corrections/${proposed.correctionId}/steps`, { step: 'approve' })
  if (decided.statusCode !== 200) throw new Error(decided.body)
  return proposed
}
