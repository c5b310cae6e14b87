import { wanText } from '@pianqu/shared/money/yuan.ts'
import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import {
  type ContentField,
  contentFieldNames,
  contentFields,
  type ReportContent,
} from '@pianqu/shared/reports/report-content.schema.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'

export interface FieldDiff {
  readonly field: ContentField
  readonly name: string
  readonly before: string
  readonly after: string
  readonly isChanged: boolean
}

/** A value of a line as people read it: `1200万元`, `45.5%`, `2025年10月`. */
function fieldText(field: ContentField, value: string | number | null): string {
  if (value === null || value === '') return '—'
  if (typeof value === 'number') return field === 'progressBasisPoints' ? `${value / 100}%` : `${wanText(value)}万元`
  return isMonth(value) ? monthText(value) : value
}

const isSaid = (content: ReportContent | null, field: ContentField): boolean => (content?.[field] ?? null) !== null

/** Old beside new for every field that either month says something in, the changed ones first. */
export function lineDiff({ content, previous }: Pick<ReportDraftLine, 'content' | 'previous'>): FieldDiff[] {
  return contentFields
    .filter((field) => isSaid(content, field) || isSaid(previous, field))
    .map((field) => ({
      field,
      name: contentFieldNames[field],
      before: fieldText(field, previous?.[field] ?? null),
      after: fieldText(field, content[field]),
      isChanged: (previous?.[field] ?? null) !== content[field],
    }))
    .toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged))
}
