import { reportOf, step } from '../api/dispatch-kit.ts'
import type { Client } from '../city.ts'
import { type Desk, must } from './desk.ts'
import type { Correction, Fiction } from './fiction.ts'

const clerkOf = (city: Desk, unit: string): Promise<Client> => city.as(`quxian${unit.slice(1)}`)

/** One district's month: nothing, a draft, or handed in and reviewed line by line as far as it comes. */
async function fillReport(city: Desk, { october }: Fiction, unit: string): Promise<void> {
  const clerk = await clerkOf(city, unit)
  const report = await reportOf(clerk, '2025-10', unit)
  const owed = report.lines.filter(({ isExempt }) => !isExempt).map(({ projectCode }) => projectCode)
  const said = october.lines.filter(({ project }) => owed.includes(project))
  if (said.length === 0) return
  const lines = said.map(({ project, investedYuan }) => ({
    projectCode: project,
    investedYuan: Number(investedYuan),
    note: '数据已核实，无误',
  }))
  await must(clerk.put(`/api/reports/${report.id}/lines`, { version: report.version, lines }), 200)
  if (said.some(({ fate }) => fate === 'draft')) return
  const take = async (client: Client, body: object) =>
    must(step(client, await reportOf(clerk, '2025-10', unit), body), 200)
  await take(clerk, { step: 'submit', checkedBy: '甲', signedBy: '乙' })
  const linesOf = (fate: string) =>
    said.filter((line) => line.fate === fate).map(({ project }) => ({ projectCode: project, comment: '请核对' }))
  const [accepted, returned] = [linesOf('accepted'), linesOf('returned')]
  if (accepted.length > 0) await take(city.taskforce, { step: 'accept', lines: accepted })
  if (returned.length > 0) await take(city.taskforce, { step: 'sendBack', lines: returned })
}

export async function fillOctober(city: Desk, fiction: Fiction): Promise<void> {
  await must(city.taskforce.post('/api/periods', { month: '2025-10' }), 201)
  for (const projectCode of fiction.october.exempt) {
    const body = { projectCode, reason: '洪水停工' }
    await must(city.taskforce.post('/api/periods/2025-10/exemptions', body), 200)
  }
  // A district whose projects are all completed has no report.
  const board = await must(city.taskforce.get('/api/reports?month=2025-10'), 200)
  const owing = board.json<{ rows: { unitCode: string }[] }>().rows.map(({ unitCode }) => unitCode)
  for (const unit of owing) await fillReport(city, fiction, unit)
}

/** What the clerk of its district proposes in the report of the open month, and the task force approves. */
export async function correct(city: Desk, { projects }: Fiction, correction: Correction): Promise<void> {
  const unit = projects.find(({ code }) => code === correction.project)?.district ?? ''
  const clerk = await clerkOf(city, unit)
  const { id } = await reportOf(clerk, '2025-10', unit)
  const { project, month, investedYuan } = correction
  const body = {
    projectCode: project,
    month,
    field: 'investedYuan',
    newValue: Number(investedYuan),
    reason: '漏报补计',
  }
  const proposed = await must(clerk.post(`/api/reports/${id}/corrections`, body), 201)
  const { correctionId } = proposed.json<{ correctionId: string }>()
  await must(city.taskforce.post(`/api/corrections/${correctionId}/steps`, { step: 'approve' }), 200)
}
