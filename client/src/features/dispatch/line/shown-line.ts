import {
  type ContentField,
  contentFields,
  type ReportContent,
  reportContentSchema,
} from '@pianqu/shared/months/report-content.schema.ts'
import { lineLock } from '@pianqu/shared/reports/line-lock.ts'
import type { Report, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import type { EditedValue } from '../../../editing/edit.ts'
import { typedAt } from '../../../editing/edit-queue.ts'
import { cellKey, type ReportQueue } from '../cells/cell-edit.ts'

/** A line as the person sees it: what the server has, under what was typed since. */
export interface ShownLine extends ReportDraftLine {
  /** Cells by field as shown; a value that cannot be saved is only here. */
  readonly typed: Readonly<Partial<Record<ContentField, EditedValue>>>
  /** Something typed is not known to be saved. */
  readonly isPending: boolean
  readonly isLocked: boolean
}

/** Whether the district may still write any line: of an open month, or what an exception lets in afterwards. */
export const isWritable = ({ periodState, lines }: Pick<Report, 'periodState' | 'lines'>): boolean =>
  lines.some((line) => lineLock({ ...line, periodState }) === null)

/** One line with what was typed on top; values that no content can hold stay out of it. */
export function showLine(
  line: ReportDraftLine,
  queue: Pick<ReportQueue, 'kept'>,
  periodState: Report['periodState'],
): ShownLine {
  const { projectCode } = line
  const typed: Partial<Record<ContentField, EditedValue>> = {}
  for (const field of contentFields) {
    const value = typedAt(queue, cellKey({ projectCode, field }))
    if (value !== undefined) typed[field] = value
  }
  const said = typedAt(queue, cellKey({ projectCode, field: 'isUnchanged' }))
  const isPending = Object.keys(typed).length > 0 || said !== undefined
  return {
    ...line,
    content: isPending ? contentWith(line.content, typed) : line.content,
    isUnchanged: said === undefined ? line.isUnchanged : said === true,
    typed,
    isPending,
    isLocked: lineLock({ ...line, periodState }) !== null,
  }
}

function contentWith(content: ReportContent, typed: ShownLine['typed']): ReportContent {
  const valid = Object.entries(typed).filter(
    ([field, value]) => reportContentSchema.shape[field as ContentField].safeParse(value).success,
  )
  return reportContentSchema.parse({ ...content, ...Object.fromEntries(valid) })
}
