import { parseWan, wanText } from '../money/yuan.ts'
import { type ContentField, contentFieldNames, fieldOf, reportContentSchema } from '../months/report-content.schema.ts'
import type { Measure } from '../months/report-field.ts'

export type CorrectionValue = string | number | null

const units = { money: '万元', percent: '%', month: '月份', choice: '文字', text: '文字' } as const satisfies Record<
  Measure,
  string
>

/** What a field is typed in. */
export const fieldUnit = (field: ContentField): (typeof units)[Measure] => units[fieldOf(field).measure]

const mending: Record<ReturnType<typeof fieldUnit>, string> = {
  万元: '应为不小于 0 的数，单位万元，最多 4 位小数，如 1200 或 45.5',
  '%': '应为 0 至 100 的数，最多 2 位小数，如 45.5',
  月份: '应为 2025-09 这样的四位年、两位月',
  文字: '文字不超过 500 字',
}

/** What is wrong with a corrected value and how to mend it; null where it may stand. */
export function valueFault(field: ContentField, value: CorrectionValue): string | null {
  if (field === 'investedYuan' && value === null) return '完成投资不能更正为空，没有投资请填 0'
  return reportContentSchema.shape[field].safeParse(value).success
    ? null
    : `${contentFieldNames[field]}${mending[fieldUnit(field)]}`
}

type Typed = { readonly ok: true; readonly value: CorrectionValue } | { readonly ok: false; readonly message: string }

/** Hundredths of a percent; undefined for what is no percentage. */
const basisPoints = (text: string): number | undefined =>
  /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined

function numberOf(field: ContentField, plain: string): number | undefined {
  if (fieldUnit(field) === '%') return basisPoints(plain)
  const parsed = parseWan(plain)
  return parsed.ok ? parsed.yuan : undefined
}

/** No value that can be corrected is longer. */
const longestTyped = 5000

/** What was typed for a field, as it is stored: 万元, percent, month or words; nothing is null. */
export function readTyped(field: ContentField, text: string): Typed {
  const unit = fieldUnit(field)
  if (text.length > longestTyped) return { ok: false, message: `${contentFieldNames[field]}${mending[unit]}` }
  const isNumber = unit === '万元' || unit === '%'
  const plain = isNumber ? text.normalize('NFKC').replace(/[,\s%]|万元/g, '') : text.trim()
  const value = plain === '' ? null : isNumber ? numberOf(field, plain) : plain
  if (value === undefined) return { ok: false, message: `${contentFieldNames[field]}${mending[unit]}` }
  const message = valueFault(field, value)
  return message === null ? { ok: true, value } : { ok: false, message }
}

/** A stored value as it is typed; `readTyped` reads it back. */
export function typedText(field: ContentField, value: CorrectionValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return fieldUnit(field) === '万元' ? wanText(value) : String(value / 100)
}
