import { addMonths, type Month, monthsBetween, monthText } from '../time/month.ts'
import type { Light } from './light.ts'
import type { LightRule } from './light-rule.schema.ts'

/** What a person may decide; 未报 is a fact, not a decision. */
export const overrideLights = ['green', 'yellow', 'red', 'exempt'] as const satisfies readonly Light[]

interface Span {
  readonly fromMonth: Month
  readonly untilMonth: Month
}

/**
 * What is wrong with the months of an override, in a sentence; `null` where nothing is. Months up to the newest published
 * one stay as they are; `null` where none is.
 */
export function spanFault(
  { fromMonth, untilMonth }: Span,
  published: Month | null,
  { overrideMonths }: Pick<LightRule, 'overrideMonths'>,
): string | null {
  if (published !== null && fromMonth <= published)
    return `${monthText(published)}及以前的灯号已发布，人工灯号从${monthText(addMonths(published, 1))}起算`
  if (untilMonth < fromMonth)
    return `截止月份${monthText(untilMonth)}早于起始月份${monthText(fromMonth)}，请改为同月或更晚`
  if (monthsBetween(fromMonth, untilMonth) >= overrideMonths)
    return `一次最长${overrideMonths}个月，截止月份最晚为${monthText(addMonths(fromMonth, overrideMonths - 1))}`
  return null
}

/** Whether two spans share a month; one that was ended before it began shares none. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.fromMonth <= a.untilMonth &&
  b.fromMonth <= b.untilMonth &&
  a.fromMonth <= b.untilMonth &&
  b.fromMonth <= a.untilMonth
