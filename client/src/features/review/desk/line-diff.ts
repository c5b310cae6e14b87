import {
  type ContentField,
  contentFieldNames,
  contentFields,
  type ReportContent,
} from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { contentText } from '../../../parts/content-text.ts'

export interface FieldDiff {
  readonly field: ContentField
  readonly name: string
  readonly before: string
  readonly after: string
  readonly isChanged: boolean
  /** For a bar beside the words; null for what is not an amount. */
  readonly amounts: { readonly before: number | null; readonly after: number | null } | null
}

const isSaid = (content: ReportContent | null, field: ContentField): boolean => (content?.[field] ?? null) !== null

type Value = ReportContent[ContentField]

const isAmount = (value: Value): value is number | null => value === null || typeof value === 'number'

const amountsOf = (before: Value, after: Value): FieldDiff['amounts'] =>
  isAmount(before) && isAmount(after) ? { before, after } : null

/** Old beside new for every field that either month says something in, the changed ones first. */
export function lineDiff({ content, previous }: Pick<ReportDraftLine, 'content' | 'previous'>): FieldDiff[] {
  return contentFields
    .filter((field) => isSaid(content, field) || isSaid(previous, field))
    .map((field) => ({
      field,
      name: contentFieldNames[field],
      before: contentText(field, previous?.[field] ?? null),
      after: contentText(field, content[field]),
      amounts: amountsOf(previous?.[field] ?? null, content[field]),
      isChanged: (previous?.[field] ?? null) !== content[field],
    }))
    .toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged))
}
