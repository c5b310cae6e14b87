import { exactWanLine } from '@pianqu/shared/money/yuan.ts'
import { type ContentField, fieldOf } from '@pianqu/shared/months/report-content.schema.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'

/** A value of a report line as people read it: `1,200万元`, `45.5%`, `2025年10月`. */
export function contentText(field: ContentField, value: string | number | null): string {
  if (value === null || value === '') return '—'
  const { measure } = fieldOf(field)
  if (typeof value === 'number') return measure === 'percent' ? `${value / 100}%` : exactWanLine(value)
  return measure === 'month' && isMonth(value) ? monthText(value) : value
}
