import { meets, percentText, quotient } from '../number/ratio.ts'
import type { Day } from '../time/day.ts'
import type { BondAllocation, BondBasis, BondBatch } from './bond.schema.ts'
import { defaultShareTarget, gapAdd, gapShift, type ShareTarget } from './gaps.ts'
import type { AreaAmount, Places } from './inside-amount.ts'
import { inOrderOfIssue, type Outlook, outlook } from './outlook.ts'
import {
  allocationsOf,
  type BondQuota,
  type BondSpending,
  byKeyArea,
  quotaOf,
  spentOn,
  yearOfBonds,
} from './year-of-bonds.ts'

export interface BondShareInput extends Places {
  readonly year: number
  readonly basis: BondBasis
  /** Only what was issued, handed down or spent by this day counts as such. */
  readonly asOf: Day
  /** What has passed by it is known; the day asked about where it is left out. */
  readonly today?: Day
  readonly batches: readonly BondBatch[]
  readonly allocations: readonly BondAllocation[]
  /** Left out where no spending is kept. */
  readonly spending?: readonly BondSpending[]
  /** Left out where no quota is kept. */
  readonly quotas?: readonly BondQuota[]
  /** 不低于 50 % unless the city's target says otherwise. */
  readonly target?: ShareTarget
}

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null }

/** All amounts in whole yuan. */
export interface BondShare extends Nullable<Outlook> {
  readonly year: number
  readonly basis: BondBasis
  readonly asOf: Day
  readonly numeratorYuan: number | null
  readonly denominatorYuan: number | null
  /** Plain quotient, never used for the verdict; `null` over nothing. */
  readonly value: number | null
  /** `36.7%`, with the decimals it takes not to contradict `met`. */
  readonly display: string
  /** On exact integers; `null` over nothing. */
  readonly met: boolean | null
  readonly gapShiftYuan: number | null
  readonly gapAddYuan: number | null
  /** Codes of batches whose planned day has passed without issue (逾期未发), in order of their days. */
  readonly overdueBatchCodes: string[]
  /** The numerator by area, by code. */
  readonly areas: AreaAmount[]
  /** Why there is no figure, in Chinese; `null` where there is one. */
  readonly missing: string | null
}

interface Parts {
  readonly areas: AreaAmount[]
  readonly denominatorYuan: number
}

const sum = (rows: readonly { readonly amountYuan: number }[]): number =>
  rows.reduce((total, { amountYuan }) => total + amountYuan, 0)

/** Numerator and denominator under each basis, or why there are none. */
const partsOf: Record<BondBasis, (input: BondShareInput, issued: readonly BondBatch[]) => Parts | string> = {
  'issued-new': (input, issued) => ({
    areas: byKeyArea(allocationsOf(input.allocations, issued), issued, input),
    denominatorYuan: sum(issued),
  }),
  quota: (input, issued) => {
    const { year, asOf, allocations, quotas } = input
    const quotaYuan = quotas ? quotaOf(quotas, year, asOf) : null
    if (quotaYuan === null) return '本年未录入下达限额'
    if (quotaYuan < 0) return '本年收回的限额多于下达的限额，请核对'
    return { areas: byKeyArea(allocationsOf(allocations, issued), issued, input), denominatorYuan: quotaYuan }
  },
  spent: (input, issued) => {
    const { asOf, spending } = input
    if (!spending) return '未录入专项债支出数据'
    const spent = spentOn(spending, issued, asOf)
    return { areas: byKeyArea(spent, issued, input), denominatorYuan: sum(spent) }
  },
}

const overNothing: Record<BondBasis, string> = {
  'issued-new': '本年尚未发行新增专项债',
  quota: '本年下达限额为0',
  spent: '本年新增专项债尚无支出',
}

const noOutlook: Nullable<Outlook> = {
  plannedTotalYuan: null,
  neededYuan: null,
  remainingYuan: null,
  requiredShareOfRest: null,
  state: null,
  lastBatchCode: null,
}

const noFigures = { value: null, display: '—', met: null, gapShiftYuan: null, gapAddYuan: null }

function figures(numerator: number, denominator: number, target: ShareTarget) {
  const ratio = { numerator, denominator }
  if (denominator === 0) return noFigures
  return {
    value: quotient(ratio),
    display: percentText(ratio, target),
    met: meets(ratio, target),
    gapShiftYuan: gapShift(numerator, denominator, target),
    gapAddYuan: gapAdd(numerator, denominator, target),
  }
}

/**
 * Share of a year's special bonds that went to projects in clusters of listed key areas, its two gaps and what the rest
 * of the year must bring, under a named basis (domain §7). The outlook speaks of issuance, so it stands with
 * `issued-new` alone.
 */
export function bondShare(input: BondShareInput): BondShare {
  const { year, basis, asOf, today = asOf, batches, target = defaultShareTarget } = input
  const { issued, planned, overdue } = yearOfBonds(batches, year, asOf, today)
  const parts = partsOf[basis](input, issued)
  const head = { year, basis, asOf, overdueBatchCodes: inOrderOfIssue(overdue).map(({ code }) => code) }
  if (typeof parts === 'string') {
    return {
      ...head,
      ...noFigures,
      ...noOutlook,
      numeratorYuan: null,
      denominatorYuan: null,
      areas: [],
      missing: parts,
    }
  }
  const { areas, denominatorYuan } = parts
  const numeratorYuan = sum(areas)
  const end: Day = `${year}-12-31`
  const isOver = asOf >= end && today > end
  const ahead =
    basis === 'issued-new'
      ? outlook({ allocatedYuan: numeratorYuan, issuedYuan: denominatorYuan, planned, target, isOver })
      : null
  return {
    ...head,
    numeratorYuan,
    denominatorYuan,
    ...figures(numeratorYuan, denominatorYuan, target),
    ...(ahead ?? noOutlook),
    areas,
    missing: denominatorYuan === 0 ? overNothing[basis] : null,
  }
}
