import { type Day, earlierDay } from '../time/day.ts'
import { type Month, monthOfDay } from '../time/month.ts'
import type { BondAllocation, BondBatch } from './bond.schema.ts'
import { type AreaAmount, insideAmount, type Places } from './inside-amount.ts'

/** Money of a batch spent by one project in one month, in yuan. */
export interface BondSpending {
  readonly batchCode: string
  readonly projectCode: string
  readonly month: Month
  readonly spentYuan: number
}

/** Quota of a year handed down on a day; several in a year add up, a negative one takes back. */
export interface BondQuota {
  readonly year: number
  readonly handedDownOn: Day
  readonly amountYuan: number
}

interface BondYear {
  readonly issued: readonly BondBatch[]
  /** Planned for a day that has not passed, or issued only after the day asked about. */
  readonly planned: readonly BondBatch[]
  /** 逾期未发: planned for a day that has passed without issue; no part of what remains. */
  readonly overdue: readonly BondBatch[]
}

/**
 * 逾期未发: planned for a day that had passed without issue, of whatever nature (domain §7). Nobody knows on a day to come what
 * will have been issued by then, so what has passed by `today` alone counts.
 */
export const isPastItsDay = (
  { state, issuedOn }: Pick<BondBatch, 'state' | 'issuedOn'>,
  asOf: Day,
  today: Day = asOf,
) => state === 'planned' && issuedOn < earlierDay(asOf, today)

/** New batches of the year as they stood on the day; refinancing pays for nothing new and never counts (domain §7). */
export function yearOfBonds(batches: readonly BondBatch[], year: number, asOf: Day, today: Day = asOf): BondYear {
  const fresh = batches.filter((batch) => batch.year === year && batch.nature === 'new')
  const isIssued = ({ state, issuedOn }: BondBatch) => state === 'issued' && issuedOn <= asOf
  const ahead = fresh.filter((batch) => !isIssued(batch))
  const isOverdue = (batch: BondBatch) => isPastItsDay(batch, asOf, today)
  return {
    issued: fresh.filter(isIssued),
    planned: ahead.filter((batch) => !isOverdue(batch)),
    overdue: ahead.filter(isOverdue),
  }
}

export interface Payment {
  readonly batchCode: string
  readonly projectCode: string
  readonly amountYuan: number
}

/** What the key areas got of the batches, by area code; membership is that of each batch's day of issue (domain §7). */
export function byKeyArea(payments: readonly Payment[], issued: readonly BondBatch[], places: Places): AreaAmount[] {
  const issuedOn = new Map(issued.map((batch) => [batch.code, batch.issuedOn]))
  const amounts = new Map<string, number>()
  for (const payment of payments) {
    const day = issuedOn.get(payment.batchCode)
    for (const { code, amountYuan } of day === undefined ? [] : insideAmount(payment, day, places)) {
      amounts.set(code, (amounts.get(code) ?? 0) + amountYuan)
    }
  }
  return [...amounts]
    .map(([code, amountYuan]) => ({ code, amountYuan }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/** Spending of the batches up to the month of the day, one payment for each project of a batch. */
export function spentOn(spending: readonly BondSpending[], issued: readonly BondBatch[], asOf: Day): Payment[] {
  const codes = new Set(issued.map(({ code }) => code))
  const sums = new Map<string, Payment>()
  // Months are summed before anything is shared out: a share of each month would lose a part of a yuan every time.
  for (const { batchCode, projectCode, month, spentYuan } of spending) {
    if (!codes.has(batchCode) || month > monthOfDay(asOf)) continue
    const key = `${batchCode}\n${projectCode}`
    sums.set(key, { batchCode, projectCode, amountYuan: (sums.get(key)?.amountYuan ?? 0) + spentYuan })
  }
  return [...sums.values()]
}

export const allocationsOf = (allocations: readonly BondAllocation[], issued: readonly BondBatch[]): Payment[] => {
  const codes = new Set(issued.map(({ code }) => code))
  return allocations.filter(({ batchCode }) => codes.has(batchCode))
}

/** Quota of the year handed down by the day, in yuan; `null` where none was. */
export function quotaOf(quotas: readonly BondQuota[], year: number, asOf: Day): number | null {
  const handedDown = quotas.filter((quota) => quota.year === year && quota.handedDownOn <= asOf)
  return handedDown.length === 0 ? null : handedDown.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
}
