import { z } from 'zod'
import type { FieldWords } from '../trail/trail-action.ts'
import { directionNames, directions } from './direction.ts'
import { resultBases, resultBasisNames } from './mark.schema.ts'

const labels: Readonly<Record<string, string>> = {
  year: '年度',
  edition: '版次',
  name: '名称',
  effectiveFrom: '生效日期',
  direction: '方向',
  raterCode: '评价单位',
  targetCode: '评价对象',
  unitCode: '单位',
  criterionCode: '指标',
  reason: '理由',
  decisionReason: '处理意见',
  markingDue: '截止日期',
  from: '原截止日期',
  departments: '部门数',
  districts: '区县数',
  notHandedIn: '没有提交',
  basis: '结果口径',
  documentNumber: '文号',
  conclusion: '结论',
  fileName: '文件',
  resultVersion: '结果版本',
}

const ofUnits = new Set(['raterCode', 'targetCode', 'unitCode'])

/** What needs no telling beside the rest. */
const untold = new Set(['fileHash'])

const shownSchema = z.union([z.string(), z.number(), z.array(z.string())])

function valueText(field: string, value: unknown, unitName: FieldWords['unitName']): string | null {
  const parsed = shownSchema.safeParse(value)
  if (!parsed.success) return null
  const { data } = parsed
  if (Array.isArray(data)) return data.length > 0 ? data.join('、') : null
  if (ofUnits.has(field)) return unitName(String(data))
  if (field === 'tenths') return `${Number(data) / 10}分`
  if (field === 'shareBasisPoints') return `${Number(data) / 100}%`
  const direction = directions.find((each) => each === data)
  if (direction) return directionNames[direction]
  const basis = field === 'basis' ? resultBases.find((each) => each === data) : undefined
  return basis ? resultBasisNames[basis] : String(data)
}

/** `方向 部门评区县；评价单位 市财政局`: the details of a line of the assessment, which never hold a mark. */
export function assessmentText(detail: Readonly<Record<string, unknown>>, { unitName }: FieldWords): string {
  const parts = Object.entries(detail).flatMap(([field, value]) => {
    const text = untold.has(field) ? null : valueText(field, value, unitName)
    if (text === null) return []
    return [labels[field] ? `${labels[field]} ${text}` : text]
  })
  return parts.join('；')
}
