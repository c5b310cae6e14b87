import { bondUseLight, expectedBondUse } from '../lights/bond-use.ts'
import type { ComputedLight } from '../lights/light.ts'
import type { LightRule } from '../lights/light-rule.schema.ts'
import type { Ratio } from '../number/ratio.ts'
import { type Month, monthOfDay, monthsBetween } from '../time/month.ts'
import type { BondBatch } from './bond.schema.ts'

interface ClockInput {
  readonly batch: Pick<BondBatch, 'issuedOn' | 'amountYuan'>
  /** Spent up to the end of the month; null where no spending is kept for the batch. */
  readonly spentYuan: number | null
  readonly month: Month
  readonly rule: Pick<LightRule, 'bondUse'>
}

interface BatchClock {
  /** Share of the batch expected to be used by the month. */
  readonly expected: Ratio
  readonly light: ComputedLight | null
  readonly sentence: string | null
  readonly monthsSinceIssue: number
  readonly unspentYuan: number | null
  /** Past the months in which all of it was expected to be used (over 6 by the default rule), and not all of it is. */
  readonly isIdle: boolean
}

/** Where a batch stands in a month: money used against the light rule, and whether the rest of it lies idle (domain §7). */
export function batchClock({ batch, spentYuan, month, rule }: ClockInput): BatchClock {
  const issuedMonth = monthOfDay(batch.issuedOn)
  const monthsSinceIssue = monthsBetween(issuedMonth, month)
  const component = bondUseLight({ amountYuan: batch.amountYuan, issuedMonth, spentYuan, month, rule })
  const unspentYuan = spentYuan === null ? null : batch.amountYuan - spentYuan
  return {
    expected: expectedBondUse(issuedMonth, month, rule),
    light: component?.light ?? null,
    sentence: component?.sentence ?? null,
    monthsSinceIssue,
    unspentYuan,
    isIdle: unspentYuan !== null && isOverdue(monthsSinceIssue, rule) && unspentYuan > 0,
  }
}

/** Whether all money of a batch should long be used: more months since issue than the rule expects it to take. */
export const isOverdue = (monthsSinceIssue: number, { bondUse }: Pick<LightRule, 'bondUse'>): boolean =>
  monthsSinceIssue > bondUse.linearMonths
