import { scoreText } from '../adjustments/score.ts'
import { exactWan, exactWanLine } from '../money/yuan.ts'
import { columnName } from '../workbook/column.ts'
import { cardOf, type ImportKind, isTableKind, tableKinds, tableOf } from './kinds.ts'

/** What a stored field is called on screen: the title of its column, without the unit; an unknown name stays as it is. */
export function fieldName(kind: ImportKind, field: string): string {
  const column = isTableKind(kind) ? tableOf(kind).columns.find(({ key }) => key === field) : undefined
  return (column && columnName(column)) ?? cardOf(kind).otherFields?.[field] ?? field
}

const columns = tableKinds.flatMap((kind) => tableOf(kind).columns)

/** The words of every choice, by field and stored value; kinds that name a field alike share its words. */
const choices = new Map<string, Readonly<Record<string, string>>>()
for (const { key, words } of columns) if (words) choices.set(key, { ...choices.get(key), ...words })

const people = new Set(columns.flatMap(({ key, unit }) => (unit === '万人' ? [key] : [])))

const isWhole = (value: unknown): value is number | string =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,15}$/.test(value))

function amountText(field: string, value: number | string): string | null {
  if (field.endsWith('Yuan')) return exactWanLine(Number(value))
  if (people.has(field)) return `${exactWan(Number(value))}万人`
  if (field.endsWith('Hundredths')) return scoreText(Number(value))
  if (field.endsWith('BasisPoints')) return `${Number(value) / 100}%`
  return null
}

/** A list as it was stored, or the list in its JSON. */
function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string' || !value.startsWith('[')) return null
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

/** A stored value as people write it: money in 万元, shares in percent, choices by their words, `—` for nothing. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  const list = listOf(value)
  if (list) return list.length > 0 ? list.map((part) => fieldText(field, part)).join('、') : '—'
  const amount = isWhole(value) ? amountText(field, value) : null
  if (amount) return amount
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return choices.get(field)?.[text] ?? text
}
