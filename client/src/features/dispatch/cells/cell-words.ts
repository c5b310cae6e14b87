import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import type { EditedValue } from '../../../editing/edit.ts'
import { contentText } from '../../../parts/content-text.ts'
import type { CellPlace, EditedField } from './cell-edit.ts'

export const fieldName = (field: EditedField): string => {
  if (field === 'answer') return '对退回意见的答复'
  return field === 'isUnchanged' ? '无变化' : contentFieldNames[field]
}

/** What a cell says, in words. */
export function cellWords({ field }: CellPlace, value: EditedValue): string {
  if (field === 'answer') return String(value)
  if (typeof value === 'boolean' || field === 'isUnchanged') return value ? '是' : '否'
  return contentText(field, value)
}
