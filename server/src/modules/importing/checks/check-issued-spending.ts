import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { bondSpendingStore } from '../../bond-ledger/bond-ledger.store.ts'
import { type Incoming, reject, type Said } from '../incoming.ts'

/** The first month in which money of each batch was spent. */
function firstSpent(db: Database): Map<string, BondSpendingRow> {
  const first = new Map<string, BondSpendingRow>()
  for (const row of bondSpendingStore.all(db)) {
    const known = first.get(row.batchCode)
    if (row.spentYuan > 0 && (known === undefined || row.month < known.month)) first.set(row.batchCode, row)
  }
  return first
}

function unissued({ code, state, issuedOn }: BondBatch, spent: BondSpendingRow | undefined): Said | null {
  if (!spent) return null
  const was = `批次“${code}”${monthText(spent.month)}已有支出（项目“${spent.projectCode}”${moneyLine(spent.spentYuan)}）`
  if (state === 'planned') {
    return { code: 'bonds/not-issued', message: `${was}，不能改为计划，请核对状态或先更正支出`, field: 'state' }
  }
  if (spent.month >= monthOfDay(issuedOn)) return null
  const message = `${was}，发行日期不能晚于它（${issuedOn}），请核对发行日期或先更正支出`
  return { code: 'bonds/not-issued', message, field: 'issuedOn' }
}

/** Money is spent of issued batches only, from the month of issue on: a batch of which some was spent stays one (domain.md §7). */
export function checkIssuedSpending(db: Database, incoming: Incoming<BondBatch>): Incoming<BondBatch> {
  const spent = firstSpent(db)
  return reject(incoming, ({ row }) => unissued(row, spent.get(row.code)), 'issuedOn')
}
