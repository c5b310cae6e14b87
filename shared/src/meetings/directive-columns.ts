import type { ListColumn } from '../lists/list-column.ts'
import type { Directive } from './directive.contract.ts'
import { conclusionNames, directiveStateNames } from './directive.schema.ts'

/** 当时 → 现在, a line each. */
export const figuresText = ({ figuresThen, figuresNow }: Pick<Directive, 'figuresThen' | 'figuresNow'>): string =>
  figuresThen
    .map(({ label, display }, index) => `${label} ${display} → ${figuresNow[index]?.display ?? '—'}`)
    .join('\n')

const days = (count: number) => ({ value: count, text: String(count) })

/** 议定事项清单, as a workbook holds it. */
export const directiveColumns: readonly ListColumn<Directive>[] = [
  { key: 'number', header: '编号', width: 14, cell: ({ number }) => number },
  { key: 'meeting', header: '会议', width: 22, cell: ({ meetingTitle }) => meetingTitle },
  { key: 'item', header: '议题', width: 30, cell: ({ itemTitle }) => itemTitle ?? '' },
  {
    key: 'conclusion',
    header: '结论',
    cell: ({ conclusion }) => (conclusion === null ? '' : conclusionNames[conclusion]),
  },
  { key: 'text', header: '议定内容', width: 48, cell: ({ text }) => text },
  { key: 'lead', header: '牵头单位', width: 20, cell: ({ leadUnitName }) => leadUnitName },
  { key: 'co', header: '配合单位', width: 24, cell: ({ coUnitNames }) => coUnitNames.join('、') },
  { key: 'dueOn', header: '时限', width: 12, cell: ({ dueOn }) => dueOn ?? '没有定时限' },
  { key: 'state', header: '状态', width: 16, cell: ({ state }) => directiveStateNames[state] },
  { key: 'late', header: '逾期天数', align: 'end', cell: ({ overdueDays }) => days(overdueDays) },
  { key: 'figures', header: '当时 → 现在', width: 40, cell: figuresText },
  { key: 'report', header: '办理情况', width: 40, cell: ({ report }) => report ?? '' },
  { key: 'proof', header: '证明', width: 24, cell: ({ proof }) => proof ?? '' },
  { key: 'doneOn', header: '办结日期', width: 12, cell: ({ doneOn }) => doneOn ?? '' },
  { key: 'blocker', header: '已转堵点', width: 14, cell: ({ blockerNumber }) => blockerNumber ?? '' },
]
