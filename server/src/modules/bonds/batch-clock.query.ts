import { batchClock } from '@pianqu/shared/bonds/batch-clock.ts'
import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { isClockedBy } from '@pianqu/shared/bonds/issue.ts'
import type { BatchRow } from '@pianqu/shared/bonds/year.contract.ts'
import { quotient } from '@pianqu/shared/number/ratio.ts'
import { lastDayOf, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { bondBatchStore } from '../bond-ledger/bond.store.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { batchMoney } from './batch-money.query.ts'

/** Issued new batches up to the end of the month. */
export const issuedBatches = (db: Database, month: Month): BondBatch[] =>
  bondBatchStore.all(db).filter((batch) => isClockedBy(batch, lastDayOf(month)))

function clockRow(db: Database, batch: BondBatch, month: Month): BatchRow {
  const { code, name, issuedOn, amountYuan } = batch
  const money = batchMoney(db, month)
  const spentYuan = money.spentYuan(code)
  const { expected, ...clock } = batchClock({ batch, spentYuan, month, rule: lightRuleAt(db, month) })
  return {
    code,
    name,
    issuedOn,
    amountYuan,
    allocatedYuan: money.allocatedYuan(code),
    spentYuan,
    expectedShare: quotient(expected) ?? 0,
    spentShare: spentYuan === null ? null : quotient({ numerator: spentYuan, denominator: amountYuan }),
    ...clock,
  }
}

/** The batch clock: every issued new batch, or those of one year, in the order of issue. */
export const batchRows = (db: Database, month: Month, year?: number): BatchRow[] =>
  issuedBatches(db, month)
    .filter((batch) => year === undefined || batch.year === year)
    .map((batch) => clockRow(db, batch, month))
