import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Database } from '../../db/database.ts'
import { bondAllocationStore, bondBatchStore } from '../bonds/bond.store.ts'
import { projectStore } from '../projects/project.store.ts'
import { type Incoming, reject } from './incoming.ts'

function allocatedBy(allocations: readonly BondAllocation[], codeOf: (allocation: BondAllocation) => string) {
  const sums = new Map<string, number>()
  for (const allocation of allocations) {
    const code = codeOf(allocation)
    sums.set(code, (sums.get(code) ?? 0) + allocation.amountYuan)
  }
  return (code: string): number => sums.get(code) ?? 0
}

const byBatch = (db: Database) => allocatedBy(bondAllocationStore.all(db), ({ batchCode }) => batchCode)
const byProject = (db: Database) => allocatedBy(bondAllocationStore.all(db), ({ projectCode }) => projectCode)

/** A batch does not shrink below what has been allocated from it (domain.md §7). */
export function checkBatchAmounts(db: Database, incoming: Incoming): Incoming {
  const allocated = byBatch(db)
  return reject(
    incoming,
    ({ row }) => {
      // Rows of this kind come from the batches' own reader.
      const { code, amountYuan } = row as BondBatch
      if (amountYuan >= allocated(code)) return null
      const message = `批次“${code}”已分配${moneyLine(allocated(code))}，金额不能少于已分配数，请核对金额或先更正债券分配`
      return { column: '金额(万元)', code: 'bonds/over-limit', message }
    },
    'amountYuan',
  )
}

/** A project's total investment does not shrink below the bonds it has been given (domain.md §7). */
export function checkTotalInvestments(db: Database, incoming: Incoming): Incoming {
  const allocated = byProject(db)
  return reject(
    incoming,
    ({ row }) => {
      // Rows of this kind come from the projects' own reader.
      const { code, totalInvestmentYuan } = row as Project
      if (totalInvestmentYuan >= allocated(code)) return null
      const message = `项目“${code}”已获债券资金${moneyLine(allocated(code))}，总投资不能少于这个数，请核对总投资或先更正债券分配`
      return { column: '总投资(万元)', code: 'bonds/over-limit', message }
    },
    'totalInvestmentYuan',
  )
}

/** Whether any batch or project is now smaller than what was allocated to or from it. */
export function breaksCeilings(db: Database): boolean {
  const fromBatch = byBatch(db)
  const toProject = byProject(db)
  return (
    bondBatchStore.all(db).some(({ code, amountYuan }) => fromBatch(code) > amountYuan) ||
    projectStore.all(db).some(({ code, totalInvestmentYuan }) => toProject(code) > totalInvestmentYuan)
  )
}
