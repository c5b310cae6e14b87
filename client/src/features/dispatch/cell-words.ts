import { wanText } from '@pianqu/shared/money/yuan.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import type { EditedField, EditedValue } from './pending-cells.ts'

/** A value of a cell as people read it: `1,200万元`, `45.5%`, `2025年10月`. */
export function cellText(field: EditedField, value: EditedValue): string {
  if (value === null || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return field === 'progressBasisPoints' ? `${value / 100}%` : `${wanText(value)}万元`
  return isMonth(value) ? monthText(value) : value
}
