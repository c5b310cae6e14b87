import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { type InsidePart, insideAmount } from '@pianqu/shared/bonds/inside-amount.ts'
import type { BondYearInput } from '@pianqu/shared/bonds/year-curve.ts'
import { allocationsOf, type Payment, spentOn, yearOfBonds } from '@pianqu/shared/bonds/year-of-bonds.ts'
import type { Database } from '../../db/database.ts'
import { type AskedYear, askedYear } from './asked-year.query.ts'

/** Money of an issued batch for one project, and what of it counts where. */
export interface YearPayment extends Payment {
  readonly batch: BondBatch
  readonly inside: readonly InsidePart[]
}

const sum = (rows: readonly { readonly amountYuan: number }[]): number =>
  rows.reduce((total, { amountYuan }) => total + amountYuan, 0)

export const insideOf = ({ inside }: YearPayment): number => sum(inside)

function judged(input: BondYearInput, issued: readonly BondBatch[], payments: readonly Payment[]): YearPayment[] {
  const byCode = new Map(issued.map((batch) => [batch.code, batch]))
  return payments.flatMap((payment) => {
    const batch = byCode.get(payment.batchCode)
    return batch ? [{ ...payment, batch, inside: insideAmount(payment, batch.issuedOn, input) }] : []
  })
}

/** What the year's issued new batches gave to each project by the day. */
export function yearPayments(input: BondYearInput): YearPayment[] {
  const { issued } = yearOfBonds(input.batches, input.year, input.asOf)
  return judged(input, issued, allocationsOf(input.allocationsOn(input.asOf), issued))
}

/** What was spent of them; null where no spending is kept. */
export function yearSpending(input: BondYearInput): YearPayment[] | null {
  if (!input.spending) return null
  const { issued } = yearOfBonds(input.batches, input.year, input.asOf)
  return judged(input, issued, spentOn(input.spending, issued, input.asOf))
}

/** The same, of a year as it is asked about. */
export const bondPayments = (db: Database, asked: AskedYear): YearPayment[] => yearPayments(askedYear(db, asked))
