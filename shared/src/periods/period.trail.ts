import { z } from 'zod'
import { clockText } from '../time/clock-text.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { called, type FieldWords, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const opened = told(
  z.object({
    dueOn: daySchema,
    lateUntil: daySchema.optional(),
    owed: z.int(),
    reports: z.int(),
    notice: z.string().optional(),
  }),
  ({ dueOn, owed, reports, notice }) => joined([`${reports}个单位应报${owed}个项目，${dueOn}前报送`, notice], '；'),
)

const takenBack = told(
  z.object({ reports: z.int(), owed: z.int() }),
  ({ reports, owed }) => `${reports}个单位、应报${owed}个项目都还没有填`,
)

const dueMoved = told(
  z.object({ before: daySchema, dueOn: daySchema, lateUntil: daySchema, reason: z.string() }),
  ({ before, dueOn, reason }) => `截止日由${before}改为${dueOn}：${reason}`,
)

const stepped = told(z.object({ note: z.string().optional() }), ({ note = '' }) => note)

const published = told(
  z.object({
    snapshot: z.string(),
    hash: z.string().optional(),
    leftOut: z.array(z.string()).readonly().optional(),
    note: z.string().optional(),
  }),
  ({ snapshot, note, leftOut }) =>
    joined([`快照${snapshot}`, leftOut && leftOut.length > 0 && `未含${leftOut.length}个项目`, note]),
)

const scope = z.object({
  month: monthSchema.optional(),
  unitCode: z.string().optional(),
  projectCode: z.string().optional(),
  reason: z.string(),
})

type Scope = z.output<typeof scope>

const partsOf = ({ unitCode, projectCode }: Scope, { unitName, nameOf }: FieldWords) => [
  unitCode && unitName(unitCode),
  projectCode && `「${nameOf(projectCode)}」`,
]

const exempted = told(scope.extend({ exempted: z.int().optional() }), (detail, words) =>
  joined([...partsOf(detail, words), detail.exempted !== undefined && `${detail.exempted}行`, detail.reason]),
)

const excepted = told(
  scope.extend({ exceptionId: z.string().optional(), until: z.string(), before: z.string().optional() }),
  (detail, words) => joined([...partsOf(detail, words), `至${clockText(detail.until)}`, detail.reason]),
)

export const periodActions = {
  ...called(opened, { 'period.open': '开放填报' }),
  ...called(takenBack, { 'period.take-back': '收回开放' }),
  ...called(dueMoved, { 'period.move-due': '更改截止日' }),
  ...called(stepped, { 'period.close': '截止填报', 'period.reopen': '重新开放填报' }),
  ...called(published, { 'period.publish': '发布', 'period.republish': '重新发布' }),
  ...called(exempted, { 'period.exempt': '免报', 'period.end-exemption': '收回免报' }),
  ...called(excepted, { 'period.except': '放开填报', 'period.end-exception': '提前关闭放开' }),
} as const satisfies TrailActions

export const periodSubjects = { period: '月份' } as const satisfies TrailSubjects
