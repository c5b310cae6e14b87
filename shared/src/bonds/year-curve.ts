import { percentText, quotient, type Ratio } from '../number/ratio.ts'
import { type Day, laterDay } from '../time/day.ts'
import { lastDayOf, type Month, monthNumber, monthOf, monthOfDay } from '../time/month.ts'
import { groupBy } from '../words/group-by.ts'
import type { BondAllocation, BondBatch } from './bond.schema.ts'
import { defaultShareTarget } from './gaps.ts'
import { type BondShareInput, bondShare } from './share.ts'
import { allocationsOf, byKeyArea, yearOfBonds } from './year-of-bonds.ts'

/** A year's bonds with what is known of it on any day. */
export interface BondYearInput extends Omit<BondShareInput, 'allocations'> {
  /** Allocations with the movements in force on a day. */
  readonly allocationsOn: (day: Day) => readonly BondAllocation[]
}

export interface CurvePoint {
  readonly month: Month
  readonly numeratorYuan: number
  readonly denominatorYuan: number
  readonly value: number | null
  readonly display: string
  readonly isProjected: boolean
  /** Where money of its batches is assigned to nobody yet: the share with all of that in key areas; `value` is with none of it. */
  readonly highest?: { readonly unassignedYuan: number; readonly value: number; readonly display: string } | undefined
}

/** Every batch as issued on its day, but for those whose day has passed without. */
function asPlanned({ batches, year, asOf, today = asOf }: BondYearInput): BondBatch[] {
  const overdue = new Set(yearOfBonds(batches, year, asOf, today).overdue)
  return batches.map((batch) => (overdue.has(batch) ? batch : { ...batch, state: 'issued' }))
}

/** The year's share as of a day, of allocations in force on it. */
export const bondShareOn = (input: BondYearInput, asOf: Day) =>
  bondShare({ ...input, asOf, allocations: input.allocationsOn(asOf) })

/** The same with everything planned up to the day taken as issued on its planned day, with what is allocated of it. */
export const plannedShareOn = (input: BondYearInput, day: Day) =>
  bondShareOn({ ...input, batches: asPlanned(input) }, day)

/** The day by which everything planned for the year is issued: not before the year's end or the day asked about. */
export function endOfPlan({ year, asOf, batches }: BondYearInput): Day {
  const days = batches.filter((batch) => batch.year === year).map(({ issuedOn }) => issuedOn)
  return [asOf, ...days].reduce(laterDay, `${year}-12-31` as Day)
}

/** What key areas have of the year's planned new batches already, by each batch's planned day. */
export function plannedInsideYuan(input: BondYearInput): number {
  const { planned } = yearOfBonds(input.batches, input.year, input.asOf, input.today)
  const payments = allocationsOf(input.allocationsOn(endOfPlan(input)), planned)
  return byKeyArea(payments, planned, input).reduce((sum, { amountYuan }) => sum + amountYuan, 0)
}

/** What of the batches issued or planned by the day is assigned to no project yet. */
function unassignedYuan(input: BondYearInput, day: Day): number {
  const { issued } = yearOfBonds(asPlanned(input), input.year, day, input.today)
  const given = groupBy(input.allocationsOn(day), ({ batchCode }) => batchCode)
  return issued.reduce((sum, { code, amountYuan }) => {
    const assigned = (given.get(code) ?? []).reduce((all, allocation) => all + allocation.amountYuan, 0)
    return sum + Math.max(0, amountYuan - assigned)
  }, 0)
}

/** Only under the basis that counts what is issued, and only of months to come: what is issued has been assigned or will be told. */
function highestOf(input: BondYearInput, day: Day, { numerator, denominator }: Ratio): Pick<CurvePoint, 'highest'> {
  const unassigned = input.basis === 'issued-new' ? unassignedYuan(input, day) : 0
  if (unassigned === 0 || denominator === 0) return {}
  const ratio = { numerator: numerator + unassigned, denominator }
  const display = percentText(ratio, input.target ?? defaultShareTarget)
  return { highest: { unassignedYuan: unassigned, value: quotient(ratio) ?? 0, display } }
}

function pointOf(input: BondYearInput, month: Month): CurvePoint[] {
  const now = monthOfDay(input.asOf)
  const isProjected = month > now
  const day = month === now ? input.asOf : lastDayOf(month)
  const share = isProjected ? plannedShareOn(input, day) : bondShareOn(input, day)
  const { numeratorYuan, denominatorYuan } = share
  if (numeratorYuan === null || denominatorYuan === null) return []
  const ratio = { numerator: numeratorYuan, denominator: denominatorYuan }
  const display = percentText(ratio, input.target ?? defaultShareTarget)
  const band = isProjected ? highestOf(input, day, ratio) : {}
  return [{ month, numeratorYuan, denominatorYuan, value: quotient(ratio), display, isProjected, ...band }]
}

/**
 * The share cumulated to the end of each month, January to December: as it was up to the month of the day asked about
 * (in that month, as of the day), from then on with what is planned. Money spent is not planned by anybody, so under
 * `spent` the curve ends with the day; months without a figure, as before the first quota, have no point.
 */
export function yearCurve(input: BondYearInput): CurvePoint[] {
  const months = Array.from({ length: 12 }, (_, index) => monthOf(input.year, index + 1))
  const known = input.basis === 'spent' ? months.filter((month) => month <= monthOfDay(input.asOf)) : months
  return known.flatMap((month) => pointOf(input, month))
}

/** Where the year ends, with what is planned; nothing where the curve does not reach its end, as of money spent. */
export const yearEnd = ({ curve }: { readonly curve: readonly CurvePoint[] }): CurvePoint | undefined =>
  curve.findLast(({ value, month }) => value !== null && monthNumber(month) === 12)
