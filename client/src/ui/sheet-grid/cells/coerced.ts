import type { Reading } from '@pianqu/shared/workbook/fault.ts'
import type { CellValue } from '../sheet.ts'

/** What a text means in a column: its value, its value after a change worth telling, or why it has none. */
export type Coerced =
  | { readonly outcome: 'value'; readonly value: CellValue }
  | { readonly outcome: 'converted'; readonly value: CellValue; readonly from: string; readonly to: string }
  | { readonly outcome: 'reject'; readonly because: string }

const asValue = (value: CellValue): Coerced => ({ outcome: 'value', value })

export const asConverted = (value: CellValue, from: string, to: string): Coerced => ({
  outcome: 'converted',
  value,
  from,
  to,
})

/** A reading of the import, with a change worth telling where there is one. */
export function coercedFrom(reading: Reading<CellValue>, change?: readonly [from: string, to: string]): Coerced {
  if (!reading.ok) return { outcome: 'reject', because: reading.message }
  return change && reading.value !== null ? asConverted(reading.value, ...change) : asValue(reading.value)
}
