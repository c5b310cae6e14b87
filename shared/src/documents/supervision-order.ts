import { type BlockerLevel, type BlockerType, blockerLevelNames } from '../blockers/blocker.schema.ts'
import { type SupervisionColour, supervisionColourNames } from '../blockers/supervision.schema.ts'
import type { Day } from '../time/day.ts'
import { dayText } from './document-words.ts'

/** An order of supervision as it was issued: what is signed and answered later is written on the paper. */
export interface SupervisionOrder {
  readonly number: string
  readonly issuedOn: Day
  readonly colour: SupervisionColour
  readonly level: BlockerLevel
  readonly unitName: string
  readonly dueOn: Day
  readonly promise: string
  readonly blocker: {
    readonly number: string
    readonly type: BlockerType
    readonly text: string
    /** The project or the area that it is about. */
    readonly place: string
    readonly raisedOn: Day
  }
}

/** What the unit is asked to do, by how late it is. */
export function orderedText({ colour, dueOn, level }: Pick<SupervisionOrder, 'colour' | 'dueOn' | 'level'>): string {
  const due = dayText(dueOn)
  if (colour === 'blue') return `该事项应于${due}前答复，请抓紧办理，按期答复并附证明材料。`
  if (colour === 'yellow') return `该事项于${due}到期，请当日答复并附证明材料；不能按期答复的，请说明原因。`
  return `该事项应于${due}前答复，现已逾期，请立即办理，书面说明逾期原因和办结日期${level === 'leader' ? '' : '，逾期事项同时升级督办'}。`
}

interface OrderRow {
  readonly cells: readonly { readonly label: string; readonly text: string }[]
  /** In lines, at least: room for a pen. */
  readonly lines: number
}

/** The rows of the form, from what is ordered to what is left for the pen. */
export function orderRows(order: SupervisionOrder): OrderRow[] {
  const { blocker, unitName, level, colour, dueOn, promise } = order
  const pair = (first: readonly [string, string], second: readonly [string, string]): OrderRow => ({
    cells: [first, second].map(([label, text]) => ({ label, text })),
    lines: 1,
  })
  const whole = (label: string, text: string, lines: number): OrderRow => ({ cells: [{ label, text }], lines })
  return [
    pair(['承办单位', unitName], ['督办层级', blockerLevelNames[level]]),
    pair(['督办类别', supervisionColourNames[colour]], ['答复时限', dayText(dueOn)]),
    pair(['堵点编号', blocker.number], ['提出日期', dayText(blocker.raisedOn)]),
    whole('涉及项目', blocker.place, 1),
    whole('督办事项', `（${blocker.type}）${blocker.text}`, 2),
    whole('诉求承诺', promise, 2),
    whole('督办要求', orderedText(order), 2),
    pair(['签收人', ''], ['签收时间', '']),
    whole('办理情况', '', 4),
    whole('核验意见', '', 2),
  ]
}
