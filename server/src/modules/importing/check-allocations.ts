import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Database } from '../../db/database.ts'
import { bondAllocationStore, bondBatchStore } from '../bonds/bond.store.ts'
import { projectStore } from '../projects/project.store.ts'
import { type Incoming, reject } from './incoming.ts'

interface Ceiling {
  readonly limit: number
  used: number
}

type Ceilings = ReadonlyMap<string, Ceiling>

interface Limits {
  readonly batches: ReadonlyMap<string, number>
  readonly projects: ReadonlyMap<string, number>
}

const keyOf = ({ batchCode, projectCode }: BondAllocation): string => `${batchCode}\n${projectCode}`

const overflow = (ceiling: Ceiling | undefined, amount: number): number =>
  ceiling ? ceiling.used + amount - ceiling.limit : 0

function refusal(
  { batchCode, projectCode, amountYuan }: BondAllocation,
  batches: Ceilings,
  projects: Ceilings,
): string | null {
  const batch = batches.get(batchCode)
  const overBatch = overflow(batch, amountYuan)
  if (overBatch > 0) {
    return `批次“${batchCode}”金额${moneyLine(batch?.limit ?? 0)}，加上这一笔已分配超出${moneyLine(overBatch)}，请核对分配金额或先更正批次金额`
  }
  const project = projects.get(projectCode)
  const overProject = overflow(project, amountYuan)
  if (overProject > 0) {
    return `项目“${projectCode}”总投资${moneyLine(project?.limit ?? 0)}，加上这一笔债券资金超出${moneyLine(overProject)}，请核对金额或先更正总投资`
  }
  return null
}

const ceilings = (limits: ReadonlyMap<string, number>): Ceilings =>
  new Map([...limits].map(([code, limit]) => [code, { limit, used: 0 }]))

/** The rows that do not fit beside what stays, taken in order, each with its reason. */
function misfits(
  staying: readonly BondAllocation[],
  rows: readonly BondAllocation[],
  limits: Limits,
): Map<string, string> {
  const batches = ceilings(limits.batches)
  const projects = ceilings(limits.projects)
  const use = ({ batchCode, projectCode, amountYuan }: BondAllocation) => {
    for (const ceiling of [batches.get(batchCode), projects.get(projectCode)]) if (ceiling) ceiling.used += amountYuan
  }
  for (const allocation of staying) use(allocation)
  const found = new Map<string, string>()
  for (const allocation of rows) {
    const message = refusal(allocation, batches, projects)
    if (message) found.set(keyOf(allocation), message)
    else use(allocation)
  }
  return found
}

/** A row that is refused leaves what was stored, which takes room from the others: they are looked at again until all fit. */
function refusals(stored: readonly BondAllocation[], rows: readonly BondAllocation[], limits: Limits) {
  const refused = new Map<string, string>()
  for (let before = -1; before !== refused.size; ) {
    before = refused.size
    const left = rows.filter((row) => !refused.has(keyOf(row)))
    const replaced = new Set(left.map(keyOf))
    const staying = stored.filter((row) => !replaced.has(keyOf(row)))
    for (const [key, message] of misfits(staying, left, limits)) refused.set(key, message)
  }
  return refused
}

/** A batch's allocations never exceed its amount, nor a project's its total investment (domain.md §7). */
export function checkAllocations(db: Database, incoming: Incoming): Incoming {
  const limits: Limits = {
    batches: new Map(bondBatchStore.all(db).map(({ code, amountYuan }) => [code, amountYuan])),
    projects: new Map(projectStore.all(db).map(({ code, totalInvestmentYuan }) => [code, totalInvestmentYuan])),
  }
  // Rows of this kind come from the allocations' own reader.
  const allocationOf = (row: object) => row as BondAllocation
  const rows = incoming.rows.map(({ row }) => allocationOf(row))
  const refused = refusals(bondAllocationStore.all(db), rows, limits)
  return reject(
    incoming,
    ({ row }) => {
      const message = refused.get(keyOf(allocationOf(row)))
      return message === undefined ? null : { column: '金额(万元)', code: 'bonds/over-limit', message }
    },
    'amountYuan',
  )
}
