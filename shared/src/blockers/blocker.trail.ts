import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { monthSchema, monthText } from '../time/month.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { blockerLevelNames, blockerLevels } from './blocker.schema.ts'
import { supervisionColourNames, supervisionColours } from './supervision.schema.ts'

const number = z.string()
const title = z.string()
const level = z.enum(blockerLevels)

const raised = told(
  z.object({ number, title, projectCode: z.string().nullable(), areaCode: z.string().nullable(), type: z.string() }),
  ({ number, title, type, projectCode }, { nameOf }) =>
    joined([number, type, `「${title}」`, projectCode && nameOf(projectCode)]),
)

const stepped = told(
  z.object({
    number,
    title,
    unitCode: z.string().nullable().optional(),
    until: daySchema.optional(),
    text: z.string().optional(),
    proof: z.string().optional(),
  }),
  ({ number, title, unitCode, until, text, proof }, { unitName }) =>
    joined([
      number,
      `「${title}」`,
      unitCode && unitName(unitCode),
      until && `至${until}`,
      text,
      proof && `证明：${proof}`,
    ]),
)

const escalated = told(
  z.object({ number, title, level, on: daySchema }),
  (detail) => `${detail.number}，「${detail.title}」，${detail.on}起升级到${blockerLevelNames[detail.level]}`,
)

const happened = told(z.object({ number, title, on: daySchema }), ({ number, title, on }) =>
  joined([number, `「${title}」`, `自${on}起`]),
)

const ordered = told(
  z.object({
    number,
    title,
    order: z.string(),
    colour: z.enum(supervisionColours),
    on: daySchema,
    unitCode: z.string(),
  }),
  ({ number, title, order, colour, on, unitCode }, { unitName }) =>
    joined([order, supervisionColourNames[colour], number, `「${title}」`, unitName(unitCode), on]),
)

const supervised = told(z.object({ order: z.string(), number, text: z.string().optional() }), (detail) =>
  joined([detail.order, detail.number, detail.text]),
)

const lookedAt = told(z.object({ month: monthSchema }), ({ month }) => `${monthText(month)}的红灯项目均已有堵点`)

const grouped = told(
  z.object({ title, numbers: z.array(z.string()).readonly() }),
  ({ title, numbers }) => `「${title}」：${numbers.length > 0 ? numbers.join('、') : '没有堵点'}`,
)

const filed = told(z.object({ number, fileName: z.string(), fileHash: z.string() }), ({ number, fileName }) =>
  joined([number, fileName]),
)

export const blockerActions = {
  ...called(raised, { 'blocker.raise': '提出堵点' }),
  ...called(stepped, {
    'blocker.assign': '交办堵点',
    'blocker.accept': '受理堵点',
    'blocker.dispute': '对交办提出争议',
    'blocker.rule': '裁定堵点归属',
    'blocker.transfer': '转办堵点',
    'blocker.answer': '答复堵点',
    'blocker.confirm': '核验销号',
    'blocker.reopen': '退回重办堵点',
    'blocker.pause': '暂缓堵点',
    'blocker.resume': '恢复堵点计时',
  }),
  ...called(escalated, { 'blocker.escalate': '堵点逾期升级' }),
  ...called(happened, { 'blocker.silence': '逾期未表态视为受理', 'blocker.hand-up': '逾期未核验转专班' }),
  ...called(ordered, { 'blocker.supervise': '生成督办单' }),
  ...called(supervised, {
    'supervision.sign': '签收督办单',
    'supervision.report': '反馈督办单',
    'supervision.finish': '办结督办单',
  }),
  ...called(lookedAt, { 'blocker.look-at-lights': '红灯转堵点' }),
  ...called(grouped, { 'blocker.group': '同因归并', 'blocker.regroup': '更改同因归并' }),
  ...called(filed, { 'blocker.add-file': '上传堵点证明' }),
} as const satisfies TrailActions

export const blockerSubjects = {
  blocker: '堵点',
  supervision: '督办单',
  'blocker-cause': '同因归并',
} as const satisfies TrailSubjects
