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

function ceilings(rows: readonly { readonly code: string; readonly limit: number }[]): Map<string, Ceiling> {
  return new Map(rows.map(({ code, limit }) => [code, { limit, used: 0 }]))
}

const overflow = (ceiling: Ceiling | undefined, amount: number): number =>
  ceiling ? ceiling.used + amount - ceiling.limit : 0

/**
 * A batch's allocations never exceed its amount, nor a project's its total investment (domain.md §7). Rows are taken in
 * the order of the file beside what is stored and not in the file; the first that does not fit is rejected, and so on.
 */
export function checkAllocations(db: Database, incoming: Incoming): Incoming {
  const batches = ceilings(bondBatchStore.all(db).map(({ code, amountYuan }) => ({ code, limit: amountYuan })))
  const projects = ceilings(
    projectStore.all(db).map(({ code, totalInvestmentYuan }) => ({ code, limit: totalInvestmentYuan })),
  )
  const use = ({ batchCode, projectCode, amountYuan }: BondAllocation) => {
    for (const ceiling of [batches.get(batchCode), projects.get(projectCode)]) if (ceiling) ceiling.used += amountYuan
  }
  // Rows of this kind come from the allocations' own reader.
  const replaced = new Set(incoming.rows.map(({ row }) => keyOf(row as BondAllocation)))
  for (const stored of bondAllocationStore.all(db)) if (!replaced.has(keyOf(stored))) use(stored)
  return reject(
    incoming,
    ({ row }) => {
      const allocation = row as BondAllocation
      const message = refusal(allocation, batches, projects)
      if (message) return { column: '金额(万元)', code: 'bonds/over-limit', message }
      use(allocation)
      return null
    },
    'amountYuan',
  )
}

const keyOf = ({ batchCode, projectCode }: BondAllocation): string => `${batchCode}\n${projectCode}`

function refusal(
  { batchCode, projectCode, amountYuan }: BondAllocation,
  batches: ReadonlyMap<string, Ceiling>,
  projects: ReadonlyMap<string, Ceiling>,
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
