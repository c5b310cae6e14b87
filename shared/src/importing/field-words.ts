import { scoreText } from '../adjustments/score.ts'
import { areaCategoryNames } from '../areas/area.schema.ts'
import { bondNatureNames, bondStateNames } from '../bonds/bond.schema.ts'
import { bondRequestStateNames } from '../bonds/ledger.schema.ts'
import { wanText } from '../money/yuan.ts'
import { projectCategoryNames, projectFunctionNames, projectStageNames } from '../projects/project.schema.ts'
import { unitTypeNames } from '../units/unit.schema.ts'
import { columnName } from '../workbook/column.ts'
import { type ImportKind, isTableKind } from './kinds.ts'
import { tableOf } from './tables/table-of.ts'

/** Fields that no single column of a workbook carries. */
const otherFields: Readonly<Record<string, string>> = {
  curveYuan: '分月计划',
  areaCode: '片区编码',
  geometry: '边界',
  boundary: '边界',
  effectiveFrom: '生效日期',
}

/** What a stored field is called on screen: the head of its column, without the unit; an unknown name stays as it is. */
export function fieldName(kind: ImportKind, field: string): string {
  const column = isTableKind(kind) ? tableOf(kind).columns.find(({ key }) => key === field) : undefined
  return (column && columnName(column)) ?? otherFields[field] ?? field
}

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: projectStageNames,
  category: { ...projectCategoryNames, ...areaCategoryNames },
  type: unitTypeNames,
  functionTag: projectFunctionNames,
  nature: bondNatureNames,
  state: { ...bondStateNames, ...bondRequestStateNames },
}

const isWhole = (value: unknown): value is number | string =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,15}$/.test(value))

function amountText(field: string, value: number | string): string | null {
  if (field.endsWith('Yuan')) return `${wanText(Number(value))}万元`
  if (field === 'plannedPopulation') return `${wanText(Number(value))}万人`
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
  return choices[field]?.[text] ?? text
}
