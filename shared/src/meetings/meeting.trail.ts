import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { monthSchema, monthText } from '../time/month.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const title = z.string()

const prepared = told(
  z.object({ month: monthSchema, heldOn: daySchema, snapshot: z.string() }),
  ({ month, heldOn, snapshot }) => `${monthText(month)}，${heldOn}召开，依据快照${snapshot}`,
)

const stepped = told(
  z.object({
    title,
    snapshot: z.string().optional(),
    from: z.string().nullable().optional(),
    edition: z.int().optional(),
  }),
  ({ title: of, snapshot, from, edition }) =>
    joined([
      of,
      snapshot && `快照${snapshot}`,
      from && `原由${from}演示`,
      edition !== undefined && `纪要第${edition}版`,
    ]),
)

const arranged = told(
  z.object({ title, item: z.string().optional(), reason: z.string().optional(), seconds: z.int().optional() }),
  ({ title: of, item, reason, seconds }) =>
    joined([of, item && `「${item}」`, seconds !== undefined && `${Math.round(seconds / 60)}分钟`, reason]),
)

const moved = told(z.object({ title, item: z.string().nullable() }), ({ title: of, item }) =>
  joined([of, item ? `「${item}」` : '暂停']),
)

const given = told(
  z.object({
    number: z.string(),
    text: z.string(),
    unitCode: z.string(),
    dueOn: daySchema.nullable(),
    typedAt: z.string().optional(),
    reason: z.string().optional(),
    proof: z.string().optional(),
    blocker: z.string().optional(),
  }),
  ({ number, text, unitCode, dueOn, reason, proof, blocker }, { unitName }) =>
    joined([
      number,
      unitName(unitCode),
      `「${text}」`,
      dueOn && `${dueOn}前`,
      reason,
      proof && `证明：${proof}`,
      blocker && `堵点${blocker}`,
    ]),
)

export const meetingActions = {
  ...called(prepared, { 'meeting.prepare': '筹备会议' }),
  ...called(stepped, {
    'meeting.repin': '会议改用新快照',
    'meeting.open': '开会',
    'meeting.close': '结束会议',
    'meeting.take': '开始演示',
    'meeting.release': '停止演示',
    'meeting.edition': '会议纪要新版',
  }),
  ...called(arranged, {
    'agenda.add': '增列议程',
    'agenda.drop': '撤下议程',
    'agenda.restore': '恢复议程',
    'agenda.order': '调整议程顺序',
    'agenda.plan': '安排议程用时',
    'agenda.note': '议程备注',
  }),
  ...called(moved, { 'meeting.move': '演示议程' }),
  ...called(given, {
    'directive.give': '记录议定事项',
    'directive.report': '议定事项报办结',
    'directive.confirm': '议定事项销号',
    'directive.sendBack': '议定事项退回',
    'directive.withdraw': '撤销议定事项',
    'directive.amend': '更改议定事项',
    'directive.raise': '议定事项转为堵点',
  }),
} as const satisfies TrailActions

export const meetingSubjects = { meeting: '会议', directive: '议定事项' } as const satisfies TrailSubjects
