import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { isHeldToInvestment } from '@pianqu/shared/bonds/bond-room.ts'
import { type DatedAmount, firstAbove, firstBelow } from '@pianqu/shared/bonds/cover.ts'
import { isBeforeIssue, unspentYuan } from '@pianqu/shared/bonds/issue.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, type SQL, sum } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { bondAllocationStore } from '../bond-ledger/bond.store.ts'
import { bondAllocations, bondBatches } from '../bond-ledger/bond.tables.ts'
import { bondEntries, bondSpending } from '../bond-ledger/bond-ledger.tables.ts'
import { forgetRowSource } from '../evidence/row-source.writes.ts'

interface Place {
  readonly batchCode: string
  readonly projectCode: string
}

/** Throws common/not-found for a code that no batch has. */
export function loadBatch(tx: Tx, code: string): BondBatch {
  const batch = tx.orm.select().from(bondBatches).where(eq(bondBatches.code, code)).get()
  if (!batch) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的债券批次` })
  return batch
}

/** What a project has of a batch now, in yuan. */
const balanceOf = (tx: Tx, place: Place): number => bondAllocationStore.find(tx, place)?.amountYuan ?? 0

const spentOf = ({ orm }: Tx, { batchCode, projectCode }: Place): number =>
  orm
    .select({ yuan: sum(bondSpending.spentYuan).mapWith(Number) })
    .from(bondSpending)
    .where(and(eq(bondSpending.batchCode, batchCode), eq(bondSpending.projectCode, projectCode)))
    .get()?.yuan ?? 0

/** What a project has that is held against its total investment. */
export const heldBondsOf = ({ orm }: Tx, projectCode: string): number =>
  orm
    .select({ yuan: bondAllocations.amountYuan, nature: bondBatches.nature })
    .from(bondAllocations)
    .innerJoin(bondBatches, eq(bondBatches.code, bondAllocations.batchCode))
    .where(eq(bondAllocations.projectCode, projectCode))
    .all()
    .filter(isHeldToInvestment)
    .reduce((total, { yuan }) => total + yuan, 0)

/** Throws bond/over-limit where so much cannot be taken from the project: what is spent stays. */
export function demandUnspent(tx: Tx, place: Place, amountYuan: number): void {
  const [balance, spent] = [balanceOf(tx, place), spentOf(tx, place)]
  const left = unspentYuan({ amountYuan: balance, spentYuan: spent })
  if (amountYuan <= left) return
  const { batchCode, projectCode } = place
  if (balance === 0) {
    throw new ProblemError('bond/not-allocated', { detail: `批次“${batchCode}”没有分配给项目“${projectCode}”的资金` })
  }
  throw new ProblemError('bond/over-limit', {
    detail: `批次“${batchCode}”分配给项目“${projectCode}”${moneyLine(balance)}，已支出${moneyLine(spent)}，最多可调出${moneyLine(left)}`,
  })
}

/** Money of a place, a batch or a project by the days on which it moved; one without a day stands since the issue. */
function movedAmounts({ orm }: Tx, of: SQL | undefined): DatedAmount[] {
  return orm
    .select({
      on: bondEntries.effectiveOn,
      issuedOn: bondBatches.issuedOn,
      amountYuan: bondEntries.amountYuan,
    })
    .from(bondEntries)
    .innerJoin(bondBatches, eq(bondBatches.code, bondEntries.batchCode))
    .where(of)
    .all()
    .map(({ on, issuedOn, amountYuan }) => ({ on: on ?? issuedOn, amountYuan }))
}

/** Throws bond/over-limit where so much cannot be taken on every day from this one on, and names the first. */
export function demandCovered(tx: Tx, place: Place, amountYuan: number, from: Day): void {
  const { batchCode, projectCode } = place
  const mine = and(eq(bondEntries.batchCode, batchCode), eq(bondEntries.projectCode, projectCode))
  const spent = spentOf(tx, place)
  const breach = firstBelow(movedAmounts(tx, mine), from, amountYuan + spent)
  if (!breach) return
  const left = Math.max(0, breach.yuan - spent)
  throw new ProblemError('bond/over-limit', {
    detail: `${breach.on}批次“${batchCode}”在项目“${projectCode}”只有${moneyLine(breach.yuan)}，已支出${moneyLine(spent)}，最多可调出${moneyLine(left)}；调出的资金从生效日期起每一天都要够`,
  })
}

/** Throws bond/over-limit where a project would have more than it costs on any day from this one on, and names the first. */
export function demandRoomFrom(tx: Tx, projectCode: string, totalYuan: number, amountYuan: number, from: Day): void {
  const held = and(eq(bondEntries.projectCode, projectCode), eq(bondBatches.nature, 'new'))
  const breach = firstAbove(movedAmounts(tx, held), from, totalYuan - amountYuan)
  if (!breach) return
  const room = Math.max(0, totalYuan - breach.yuan)
  throw new ProblemError('bond/over-limit', {
    detail: `项目“${projectCode}”总投资${moneyLine(totalYuan)}，${breach.on}已有债券资金${moneyLine(breach.yuan)}，最多可调入${moneyLine(room)}；调入的资金从生效日期起每一天都不能超过总投资`,
  })
}

/** Throws common/malformed where the day lies before the issue. */
export function demandSinceIssue(batch: BondBatch, effectiveOn: Day): void {
  if (!isBeforeIssue(batch, effectiveOn)) return
  const { code, issuedOn } = batch
  const message = `批次“${code}”${issuedOn}发行，生效日期不能早于发行日期`
  throw new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: '/effectiveOn', code: 'custom', message }],
  })
}

/** Changes what a project has of a batch; at nothing it leaves the balances. Its cell of a workbook no longer says it. */
export function moveBalance(tx: Tx, place: Place, byYuan: number): void {
  const amountYuan = balanceOf(tx, place) + byYuan
  if (amountYuan === 0) bondAllocationStore.remove(tx, place)
  else bondAllocationStore.put(tx, { ...place, amountYuan })
  forgetRowSource(tx, 'bond-allocations', place)
}
