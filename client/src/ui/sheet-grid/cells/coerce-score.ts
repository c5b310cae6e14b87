import { folded, quoted } from '@pianqu/shared/workbook/cell-text.ts'
import { decimalOf, scaled } from '@pianqu/shared/workbook/readers/decimal.ts'
import { tenthsText } from '../../text/tenths-text.ts'
import type { SheetColumn } from '../sheet.ts'
import type { Coerced } from './coerced.ts'

/** What a score cell holds where there was nothing to judge: a value, not an empty cell. */
export const untouched = '未接触'

const meansUntouched = /^(?:[-‐-―─−/]+|未(?:接触)?|n\/?a)$/i

const reject = (because: string): Coerced => ({ outcome: 'reject', because })

/** A score in tenths of a point: `8.5` is 85; `-` and 未 mean 未接触. Nothing is rounded. */
export function coerceScore(raw: string, { maxTenths = 1000 }: SheetColumn): Coerced {
  const text = folded(raw).replace(/分$/, '')
  if (text === '') return { outcome: 'value', value: null }
  if (meansUntouched.test(text)) return { outcome: 'value', value: untouched }
  const decimal = decimalOf({ value: text })
  if (decimal === undefined) return reject(`${quoted({ value: raw })}不是评分，请填数字，没有接触的填“-”`)
  const { value, hasRest } = scaled(decimal, 1)
  if (hasRest) return reject(`${quoted({ value: raw })}小数太多，评分最多一位小数`)
  if (value < 0) return reject(`${quoted({ value: raw })}小于 0，评分从 0 分起`)
  return value > maxTenths
    ? reject(`${quoted({ value: raw })}超过满分 ${tenthsText(maxTenths)} 分`)
    : { outcome: 'value', value }
}
