import { adopted } from '../api/rule-kit.ts'
import { people } from '../api/small-city.ts'
import { openCity } from '../city.ts'
import { type Desk, must } from './desk.ts'
import type { Fiction } from './fiction.ts'
import { correct, fillOctober } from './fill-october.ts'
import { loadTables } from './load-tables.ts'

async function dealInBonds({ taskforce }: Desk, { quotas, moves }: Fiction): Promise<void> {
  for (const [at, { year, day, yuan }] of quotas.entries()) {
    const document = { documentNumber: `财预〔2025〕${at + 1}号`, note: null }
    await must(
      taskforce.post('/api/bonds/quotas', { year, handedDownOn: day, amountYuan: Number(yuan), ...document }),
      201,
    )
  }
  for (const { batch, from, to, yuan, day } of moves) {
    const body = { amountYuan: Number(yuan), reason: '项目调整', effectiveOn: day }
    const change = { ...body, fromProjectCode: from, toProjectCode: to, approvalNumber: '财债18号' }
    const [step, asked] = to === null ? ['reversals', { ...body, projectCode: from }] : ['changes', change]
    await must(taskforce.post(`/api/bonds/batches/${batch}/${step}`, asked), 201)
  }
}

async function adoptRule(city: Desk, { rule }: Fiction): Promise<void> {
  if (!rule) return
  const { from, yellowMonthsToRed, catchUp } = rule
  const changes = { ...(yellowMonthsToRed && { yellowMonthsToRed }), ...(catchUp && { catchUp }) }
  await adopted(city, { kind: 'light', from, changes })
}

/** A city of three districts that has handed in all this, by the ways that are open to everybody. */
export async function foundCity(fiction: Fiction): Promise<Desk> {
  const city = await openCity()
  for (const seat of people) await city.person(seat)
  await city.person({ username: 'quxian3', role: 'district', unitCode: 'D3' })
  const desk: Desk = { ...city, taskforce: await city.as('zhuanban') }
  await loadTables(desk.taskforce, fiction)
  await dealInBonds(desk, fiction)
  await adoptRule(desk, fiction)
  for (const month of fiction.publish) {
    await must(desk.taskforce.post(`/api/periods/${month}/steps`, { step: 'publish', note: '先行发布' }), 200)
  }
  for (const { project, from, until } of fiction.exemptions) {
    const body = { light: 'exempt', reason: '汛期停工', fromMonth: from, untilMonth: until }
    await must(desk.taskforce.post(`/api/projects/${project}/light-overrides`, body), 201)
  }
  if (fiction.october.isOpened) await fillOctober(desk, fiction)
  for (const correction of fiction.corrections) await correct(desk, fiction, correction)
  return desk
}
