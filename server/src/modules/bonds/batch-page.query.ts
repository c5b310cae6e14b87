import { isAheadOfProgress } from '@pianqu/shared/bonds/ahead-of-progress.ts'
import type { getBondBatch } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { insideAmount } from '@pianqu/shared/bonds/inside-amount.ts'
import { isClocked } from '@pianqu/shared/bonds/issue.ts'
import { isPastItsDay } from '@pianqu/shared/bonds/year-of-bonds.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { bondUseLight, expectedBondUse } from '@pianqu/shared/lights/bond-use.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { roundYuan } from '@pianqu/shared/plans/schedule.ts'
import { addMonths, lastDayOf, type Month, monthOfDay, monthsBetween } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import type { Asking } from '../accounts/keeper.facts.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allocationsOn } from '../bond-ledger/bond.facts.ts'
import { bondBatchStore } from '../bond-ledger/bond.store.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { openUntil } from '../figures/figure-scope.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { projectNames } from '../projects/project.facts.ts'
import { lightRuleAt, ruleInForce } from '../rules/rule.facts.ts'
import { areaNameOf } from './area-name-of.ts'
import { batchRows } from './batch-clock.query.ts'
import { batchMoney } from './batch-money.query.ts'
import { mayKeepBonds } from './bond-access.ts'
import { entriesOfBatch } from './bond-entries.query.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { progressBy } from './project-progress.query.ts'

type Page = ReplyOf<typeof getBondBatch>

type Asked = Pick<Page, 'month' | 'progressMonth'>

/** Throws common/not-found for a code that no batch has. */
export function batchByCode(db: Database, code: string): BondBatch {
  const batch = bondBatchStore.all(db).find((one) => one.code === code)
  if (!batch) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的债券批次` })
  return batch
}

/** Reads what the parts of a batch are told with, once for all of them. */
function partReader(
  db: Database,
  batch: BondBatch,
  { month, progressMonth }: Asked,
): (part: BondAllocation) => Page['parts'][number] {
  const inputs = bondInputs(db, batch.year)
  const [names, areas] = [projectNames(db), areaNames(db)]
  const [money, progress, rule] = [batchMoney(db, month), progressBy(db, progressMonth), lightRuleAt(db, month)]
  const watch = ruleInForce(db, 'bond-watch', month)
  const issuedMonth = monthOfDay(batch.issuedOn)
  return ({ projectCode, amountYuan }) => {
    // Refinancing pays for nothing new: its money never counts.
    const inside = batch.nature === 'new' ? insideAmount({ projectCode, amountYuan }, batch.issuedOn, inputs) : []
    const spentYuan = money.spentByProject(batch.code, projectCode)
    const progressBasisPoints = progress.get(projectCode) ?? null
    const light = isClocked(batch) ? bondUseLight({ amountYuan, issuedMonth, spentYuan, month, rule }) : null
    return {
      projectCode,
      projectName: names.get(projectCode) ?? projectCode,
      areaName: areaNameOf(areas, inputs.areaOn(projectCode, batch.issuedOn), inside),
      counts: inside.length > 0,
      insideYuan: inside.reduce((sum, part) => sum + part.amountYuan, 0),
      amountYuan,
      spentYuan,
      light: light?.light ?? null,
      progressBasisPoints,
      aheadOfProgress: isAheadOfProgress({ amountYuan, spentYuan, progressBasisPoints }, watch),
      source: sourceRef(db, 'bond-allocations', { batchCode: batch.code, projectCode }, 'amountYuan'),
    }
  }
}

/** Who has the money of a batch at the end of a month. */
export const batchParts = (db: Database, batch: BondBatch, asked: Asked): Page['parts'] =>
  allocationsOn(db, lastDayOf(asked.month))
    .filter(({ batchCode }) => batchCode === batch.code)
    .map(partReader(db, batch, asked))

/** Spent and expected up to the end of each month since issue; nothing where no spending is kept. */
function monthsOf(db: Database, batch: BondBatch, month: Month): Page['months'] {
  const issuedMonth = monthOfDay(batch.issuedOn)
  const rule = lightRuleAt(db, month)
  const count = isClocked(batch) ? Math.max(0, monthsBetween(issuedMonth, month) + 1) : 0
  return Array.from({ length: count }, (_, index) => addMonths(issuedMonth, index)).flatMap((one) => {
    const spentYuan = batchMoney(db, one).spentYuan(batch.code)
    const { numerator, denominator } = expectedBondUse(issuedMonth, one, rule)
    const expectedYuan = roundYuan({ numerator: batch.amountYuan * numerator, denominator })
    return spentYuan === null ? [] : [{ month: one, spentYuan, expectedYuan }]
  })
}

/** One batch: who has its money, what was spent by month, and every movement. */
export function batchPage(asking: Asking, code: string, month: Month): Page {
  const { db, actor, clock } = asking
  const progressMonth = openUntil(db, actor, month)
  const batch = batchByCode(db, code)
  const names = projectNames(db)
  return {
    batch,
    isOverdue: isPastItsDay(batch, lastDayOf(month), clock.today()),
    month,
    provisional: isBeingFilled(onePeriod(db, month)?.state),
    progressMonth,
    clock: batchRows(db, month).find((row) => row.code === code) ?? null,
    source: sourceRef(db, 'bond-batches', { code }, 'amountYuan'),
    parts: batchParts(db, batch, { month, progressMonth }),
    aheadPoints: ruleInForce(db, 'bond-watch', month).aheadPoints,
    months: monthsOf(db, batch, month),
    entries: entriesOfBatch(db, code).map((entry) => ({
      ...entry,
      projectName: names.get(entry.projectCode) ?? entry.projectCode,
    })),
    mayWrite: mayKeepBonds(asking),
  }
}
