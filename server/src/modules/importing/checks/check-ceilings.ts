import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { bondRoom, overYuan } from '@pianqu/shared/bonds/bond-room.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Database } from '../../../db/database.ts'
import { bondAllocationStore, bondBatchStore } from '../../bond-ledger/bond.store.ts'
import { type Incoming, reject } from '../incoming.ts'
import { bondLimits } from './bond-limits.ts'

/** Why a batch that was refinancing cannot become a new one: its projects would have more bonds than they cost. */
function overfilled(db: Database, code: string): string | null {
  const { batches, investmentOf } = bondLimits(db)
  const allocations = bondAllocationStore.all(db)
  const asNew = batches.map((batch) => (batch.code === code ? { ...batch, nature: 'new' as const } : batch))
  const room = bondRoom({ batches: asNew, investmentOf }, allocations)
  for (const { batchCode, projectCode } of allocations) {
    const over = batchCode === code ? overYuan(investmentOf(projectCode) ?? 0, room.ofProject(projectCode)) : 0
    if (over > 0) {
      return `批次“${code}”改为新增后，项目“${projectCode}”的债券资金超出总投资${moneyLine(over)}，请核对性质或先更正债券分配`
    }
  }
  return null
}

/** A batch does not shrink below what has been allocated from it, nor become a new one that overfills a project (domain.md §7). */
export function checkBatchAmounts(db: Database, incoming: Incoming<BondBatch>): Incoming<BondBatch> {
  const { ofBatch } = bondRoom(bondLimits(db), bondAllocationStore.all(db))
  const fitting = reject(
    incoming,
    ({ row: { code, amountYuan } }) => {
      if (overYuan(amountYuan, ofBatch(code)) === 0) return null
      const message = `批次“${code}”已分配${moneyLine(ofBatch(code))}，金额不能少于已分配数，请核对金额或先更正债券分配`
      return { code: 'bonds/over-limit', message }
    },
    'amountYuan',
  )
  return reject(
    fitting,
    ({ row }) => {
      const { code, nature } = row
      const before = bondBatchStore.find(db, row)?.nature
      const message = nature === 'new' && before === 'refinancing' ? overfilled(db, code) : null
      return message === null ? null : { code: 'bonds/over-limit', message }
    },
    'nature',
  )
}

/** A project's total investment does not shrink below the bonds it has been given (domain.md §7). */
export function checkTotalInvestments(db: Database, incoming: Incoming<Project>): Incoming<Project> {
  const { ofProject } = bondRoom(bondLimits(db), bondAllocationStore.all(db))
  return reject(
    incoming,
    ({ row: { code, totalInvestmentYuan } }) => {
      if (overYuan(totalInvestmentYuan, ofProject(code)) === 0) return null
      const message = `项目“${code}”已获债券资金${moneyLine(ofProject(code))}，总投资不能少于这个数，请核对总投资或先更正债券分配`
      return { code: 'bonds/over-limit', message }
    },
    'totalInvestmentYuan',
  )
}
