import { type ContentField, reportContentSchema } from '@pianqu/shared/months/report-content.schema.ts'
import type { Edit, EditedValue } from '../../../editing/edit.ts'
import type { EditQueue } from '../../../editing/edit-queue.ts'
import type { EditSession } from '../../../editing/use-editing.ts'

/** What can be changed of a line: its cells, that it says 无变化, and what it answers to a comment. */
export type EditedField = ContentField | 'isUnchanged' | 'answer'

export interface CellPlace {
  readonly projectCode: string
  readonly field: EditedField
  /** The comment that an answer is to. */
  readonly commentId?: string | undefined
}

export type CellEdit = Edit<CellPlace, EditedValue>
export type ReportQueue = EditQueue<CellPlace, EditedValue>
export type ReportSession = EditSession<CellPlace, EditedValue>

export const cellKey = ({ projectCode, field, commentId }: CellPlace): string =>
  [projectCode, field, commentId].filter(Boolean).join(' ')

/** Why a value can never be saved, `null` where it can: such a cell waits here, in sight, and holds up no other. */
export function unsavable(field: EditedField, value: EditedValue): string | null {
  if (field === 'isUnchanged' || field === 'answer') return null
  if (reportContentSchema.shape[field].safeParse(value).success) return null
  if (field === 'progressBasisPoints') return '形象进度应在0—100%之间，这个值没有保存'
  if (field === 'actualStart' || field === 'actualCompletion') return '应为2025-10这样的月份，这个值没有保存'
  return typeof value === 'number' && value < 0 ? '金额不能小于0，这个值没有保存' : '内容不符合格式，这个值没有保存'
}
