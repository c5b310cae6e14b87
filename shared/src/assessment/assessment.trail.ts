import { z } from 'zod'
import { directionNames, directions } from './direction.ts'
import { resultBases, resultBasisNames } from './mark.schema.ts'

/** What each action of the assessment is called. */
export const assessmentActions: Readonly<Record<string, string>> = {
  'assessment-scheme.create': '新建考核方案',
  'assessment-scheme.change': '更改考核方案',
  'assessment-scheme.adopt': '采用考核方案',
  'assessment.open': '开展双向考核',
  'assessment.change-due': '调整评分截止日期',
  'assessment.recuse': '设定回避',
  'assessment.ask-recusal': '申请回避',
  'assessment.grant-recusal': '同意回避',
  'assessment.refuse-recusal': '不同意回避',
  'assessment.save-sheet': '保存评分表',
  'assessment.hand-in': '提交评分表',
  'assessment.withdraw': '撤回评分表',
  'assessment.close-marking': '评分截止，进入答复',
  'assessment.begin-audit': '进入审核',
  'assessment.back-to-reply': '退回答复',
  'assessment.publish': '发布考核结果',
  'assessment.choose-basis': '另选结果口径',
  'assessment.add-bonus': '录入加分',
  'assessment.add-penalty': '录入扣分',
  'assessment.add-objective': '更正客观数据',
  'assessment.withdraw-entry': '撤销加减分',
  'assessment.exclude': '剔除一个评分',
  'assessment.include': '恢复一个评分',
  'assessment.reply': '填写答复',
  'assessment.accept-reply': '采纳答复',
  'assessment.decline-reply': '不采纳答复',
  'assessment.add-file': '上传佐证材料',
  'assessment.remove-file': '移除佐证材料',
  'assessment.appeal': '提出申诉',
  'assessment.dismiss-appeal': '驳回申诉',
  'assessment.correct-result': '更正考核结果',
}

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

/** What needs no telling beside the rest. */
const untold = new Set(['fileHash'])

const shownSchema = z.union([z.string(), z.number(), z.array(z.string())])

function valueText(field: string, value: unknown): string | null {
  const parsed = shownSchema.safeParse(value)
  if (!parsed.success) return null
  const { data } = parsed
  if (Array.isArray(data)) return data.length > 0 ? data.join('、') : null
  if (field === 'tenths') return `${Number(data) / 10}分`
  if (field === 'shareBasisPoints') return `${Number(data) / 100}%`
  const direction = directions.find((each) => each === data)
  if (direction) return directionNames[direction]
  const basis = field === 'basis' ? resultBases.find((each) => each === data) : undefined
  return basis ? resultBasisNames[basis] : String(data)
}

/** `方向 部门评区县；评价单位 B01`: the details of a line of the assessment, which never hold a mark. */
export function assessmentText(detail: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(detail).flatMap(([field, value]) => {
    const text = untold.has(field) ? null : valueText(field, value)
    if (text === null) return []
    return [labels[field] ? `${labels[field]} ${text}` : text]
  })
  return parts.join('；')
}
