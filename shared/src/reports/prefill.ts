import {
  byField,
  type ContentField,
  emptyContent,
  fieldOf,
  type ReportContent,
} from '../months/report-content.schema.ts'
import { type Month, yearOf } from '../time/month.ts'

interface Before {
  readonly month: Month
  readonly content: ReportContent
}

/**
 * What a line begins with: last month's words, progress and dates. The month's own amounts start empty, and so does the
 * note, which explains one month only; 入统 is of the year so far and starts where the year does.
 */
export function prefilled(before: Before | null, month: Month): ReportContent {
  if (!before) return emptyContent
  const isSameYear = yearOf(before.month) === yearOf(month)
  const isCarried = (field: ContentField): boolean => {
    const { span } = fieldOf(field)
    return span === 'standing' || (span === 'year' && isSameYear)
  }
  return byField<ReportContent>((field) => (isCarried(field) ? before.content[field] : null))
}

/** 无变化: what the line began with, and nothing invested. */
export const unchanged = (before: Before | null, month: Month): ReportContent => ({
  ...prefilled(before, month),
  investedYuan: 0,
})
