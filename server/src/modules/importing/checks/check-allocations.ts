import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import { type RowKey, rowKey } from '@pianqu/shared/importing/row-key.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Database } from '../../../db/database.ts'
import { bondAllocationStore, bondBatchStore } from '../../bond-ledger/bond.store.ts'
import { bondSpendingStore } from '../../bond-ledger/bond-ledger.store.ts'
import { projectStore } from '../../projects/project.store.ts'
import { type Incoming, reject } from '../incoming.ts'
import { spentByAllocation } from './spent-by-allocation.ts'

/** The codes of new batches: what a project gets of them, and only that, is held against its total investment. */
export const newBatches = (db: Database): ReadonlySet<string> =>
  new Set(
    bondBatchStore
      .all(db)
      .filter(({ nature }) => nature === 'new')
      .map(({ code }) => code),
  )

interface Ceiling {
  readonly limit: number
  used: number
}

type Ceilings = ReadonlyMap<string, Ceiling>

interface Limits {
  readonly batches: ReadonlyMap<string, number>
  readonly projects: ReadonlyMap<string, number>
  readonly fresh: ReadonlySet<string>
}

const keyOf = (row: BondAllocation): RowKey => rowKey('bond-allocations', row)

const overflow = (ceiling: Ceiling | undefined, amount: number): number =>
  ceiling ? ceiling.used + amount - ceiling.limit : 0

function refusal(
  { batchCode, projectCode, amountYuan }: BondAllocation,
  batch: Ceiling | undefined,
  project: Ceiling | undefined,
): string | null {
  const overBatch = overflow(batch, amountYuan)
  if (overBatch > 0) {
    return `批次“${batchCode}”金额${moneyLine(batch?.limit ?? 0)}，加上这一笔已分配超出${moneyLine(overBatch)}，请核对分配金额或先更正批次金额`
  }
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
  const limitsOf = ({ batchCode, projectCode }: BondAllocation) => ({
    batch: batches.get(batchCode),
    project: limits.fresh.has(batchCode) ? projects.get(projectCode) : undefined,
  })
  const use = (allocation: BondAllocation) => {
    const { batch, project } = limitsOf(allocation)
    for (const ceiling of [batch, project]) if (ceiling) ceiling.used += allocation.amountYuan
  }
  for (const allocation of staying) use(allocation)
  const found = new Map<string, string>()
  for (const allocation of rows) {
    const { batch, project } = limitsOf(allocation)
    const message = refusal(allocation, batch, project)
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

/** An allocation is not lowered below what was spent of it. */
function belowSpent(db: Database, rows: readonly BondAllocation[]): Map<string, string> {
  const spent = spentByAllocation(bondSpendingStore.all(db))
  const found = new Map<string, string>()
  for (const row of rows) {
    const { batchCode, projectCode, amountYuan } = row
    const used = spent.get(keyOf(row)) ?? 0
    if (amountYuan >= used) continue
    const message = `批次“${batchCode}”中项目“${projectCode}”已支出${moneyLine(used)}，分配金额不能少于已支出数，请核对金额或先更正支出`
    found.set(keyOf(row), message)
  }
  return found
}

/** A batch's allocations never exceed its amount, nor a project's its total investment (domain.md §7). */
export function checkAllocations(db: Database, incoming: Incoming): Incoming {
  const limits: Limits = {
    batches: new Map(bondBatchStore.all(db).map(({ code, amountYuan }) => [code, amountYuan])),
    projects: new Map(projectStore.all(db).map(({ code, totalInvestmentYuan }) => [code, totalInvestmentYuan])),
    fresh: newBatches(db),
  }
  // Rows of this kind come from the allocations' own reader.
  const allocationOf = (row: object) => row as BondAllocation
  const rows = incoming.rows.map(({ row }) => allocationOf(row))
  const low = belowSpent(db, rows)
  const standing = rows.filter((row) => !low.has(keyOf(row)))
  const refused = new Map([...low, ...refusals(bondAllocationStore.all(db), standing, limits)])
  return reject(
    incoming,
    ({ row }) => {
      const message = refused.get(keyOf(allocationOf(row)))
      return message === undefined ? null : { column: '金额(万元)', code: 'bonds/over-limit', message }
    },
    'amountYuan',
  )
}
