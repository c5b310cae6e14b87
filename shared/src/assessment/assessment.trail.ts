import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
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
const stepped = listing({ reason: reason.optional() })
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
const appeal = listing({ unitCode: code, reason: reason.optional(), resultVersion: z.int().optional() })

export const assessmentActions = {
  'assessment-scheme.create': { name: '新建考核方案', ...scheme },
  'assessment-scheme.change': { name: '更改考核方案', ...scheme },
  'assessment-scheme.adopt': { name: '采用考核方案', ...scheme },
  'assessment.open': { name: '开展双向考核', ...opened },
  'assessment.change-due': { name: '调整评分截止日期', ...due },
  'assessment.recuse': { name: '设定回避', ...recusal },
  'assessment.ask-recusal': { name: '申请回避', ...recusal },
  'assessment.grant-recusal': { name: '同意回避', ...recusal },
  'assessment.refuse-recusal': { name: '不同意回避', ...recusal },
  'assessment.save-sheet': { name: '保存评分表', ...sheet },
  'assessment.hand-in': { name: '提交评分表', ...sheet },
  'assessment.withdraw': { name: '撤回评分表', ...sheet },
  'assessment.close-marking': { name: '评分截止，进入答复', ...closed },
  'assessment.begin-audit': { name: '进入审核', ...stepped },
  'assessment.back-to-reply': { name: '退回答复', ...stepped },
  'assessment.publish': { name: '发布考核结果', ...stepped },
  'assessment.choose-basis': { name: '另选结果口径', ...basis },
  'assessment.add-bonus': { name: '录入加分', ...entry },
  'assessment.add-penalty': { name: '录入扣分', ...entry },
  'assessment.add-objective': { name: '更正客观数据', ...entry },
  'assessment.withdraw-entry': { name: '撤销加减分', ...withdrawn },
  'assessment.exclude': { name: '剔除一个评分', ...exclusion },
  'assessment.include': { name: '恢复一个评分', ...exclusion },
  'assessment.reply': { name: '填写答复', ...ofUnit },
  'assessment.accept-reply': { name: '采纳答复', ...concluded },
  'assessment.decline-reply': { name: '不采纳答复', ...concluded },
  'assessment.add-file': { name: '上传佐证材料', ...ofFile },
  'assessment.remove-file': { name: '移除佐证材料', ...ofFile },
  'assessment.appeal': { name: '提出申诉', ...appeal },
  'assessment.dismiss-appeal': { name: '驳回申诉', ...appeal },
  'assessment.correct-result': { name: '更正考核结果', ...appeal },
} as const satisfies TrailActions

export const assessmentSubjects = {
  assessment: '双向考核',
  'assessment-scheme': '考核方案',
} as const satisfies TrailSubjects
