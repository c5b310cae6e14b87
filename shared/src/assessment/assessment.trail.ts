import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { called, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { assessmentText } from './detail-text.ts'
import { directions } from './direction.ts'
import { resultBases } from './mark.schema.ts'

/** Every line of the assessment lists what it holds, which is never a mark. */
const listing = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => told(z.object(shape), assessmentText)

const direction = z.enum(directions)
const code = z.string()
const reason = z.string()

const scheme = listing({
  year: z.int(),
  direction,
  edition: z.int(),
  name: z.string(),
  effectiveFrom: daySchema.optional(),
})
const opened = listing({ markingDue: daySchema, departments: z.int(), districts: z.int() })
const due = listing({ from: daySchema, markingDue: daySchema, reason })
const recusal = listing({ direction, raterCode: code, targetCode: code, reason, decisionReason: reason.optional() })
const sheet = listing({ direction, raterCode: code })
/** Which version of which result was frozen, and what it comes to. */
const frozen = {
  results: z
    .array(z.object({ direction, version: z.int(), hash: z.string() }))
    .readonly()
    .optional(),
}

const stepped = listing({ reason: reason.optional(), ...frozen })
const closed = listing({ reason: reason.optional(), notHandedIn: z.array(z.string()).readonly() })
const basis = listing({ direction, basis: z.enum(resultBases), reason })
const entry = listing({
  targetCode: code,
  tenths: z.int().optional(),
  criterionCode: code.optional(),
  shareBasisPoints: z.int().nullish(),
  reason,
  documentNumber: z.string().nullish(),
})
const withdrawn = listing({ targetCode: code, reason })
const exclusion = listing({ raterCode: code, targetCode: code, criterionCode: code.nullable(), reason })
const ofUnit = listing({ unitCode: code })
const concluded = listing({ unitCode: code, conclusion: z.string() })
const ofFile = listing({ unitCode: code, fileName: z.string(), fileHash: z.string().optional() })
const appeal = listing({ unitCode: code, reason: reason.optional(), resultVersion: z.int().optional(), ...frozen })

export const assessmentActions = {
  ...called(scheme, {
    'assessment-scheme.create': '新建考核方案',
    'assessment-scheme.change': '更改考核方案',
    'assessment-scheme.adopt': '采用考核方案',
  }),
  ...called(opened, { 'assessment.open': '开展双向考核' }),
  ...called(due, { 'assessment.change-due': '调整评分截止日期' }),
  ...called(recusal, {
    'assessment.recuse': '设定回避',
    'assessment.ask-recusal': '申请回避',
    'assessment.grant-recusal': '同意回避',
    'assessment.refuse-recusal': '不同意回避',
  }),
  ...called(sheet, {
    'assessment.save-sheet': '保存评分表',
    'assessment.hand-in': '提交评分表',
    'assessment.withdraw': '撤回评分表',
  }),
  ...called(closed, { 'assessment.close-marking': '评分截止，进入答复' }),
  ...called(stepped, {
    'assessment.begin-audit': '进入审核',
    'assessment.back-to-reply': '退回答复',
    'assessment.publish': '发布考核结果',
  }),
  ...called(basis, { 'assessment.choose-basis': '另选结果口径' }),
  ...called(entry, {
    'assessment.add-bonus': '录入加分',
    'assessment.add-penalty': '录入扣分',
    'assessment.add-objective': '更正客观数据',
  }),
  ...called(withdrawn, { 'assessment.withdraw-entry': '撤销加减分' }),
  ...called(exclusion, { 'assessment.exclude': '剔除一个评分', 'assessment.include': '恢复一个评分' }),
  ...called(ofUnit, { 'assessment.reply': '填写答复' }),
  ...called(concluded, { 'assessment.accept-reply': '采纳答复', 'assessment.decline-reply': '不采纳答复' }),
  ...called(ofFile, { 'assessment.add-file': '上传佐证材料', 'assessment.remove-file': '移除佐证材料' }),
  ...called(appeal, {
    'assessment.appeal': '提出申诉',
    'assessment.dismiss-appeal': '驳回申诉',
    'assessment.correct-result': '更正考核结果',
  }),
} as const satisfies TrailActions

export const assessmentSubjects = {
  assessment: '双向考核',
  'assessment-scheme': '考核方案',
} as const satisfies TrailSubjects
