import type { ListColumn } from '../lists/list-column.ts'
import type { BoardRow } from '../reports/report.contract.ts'
import { boardStateNames } from '../reports/report-status.ts'
import { isAllExempt, noTimeliness, timeliness } from '../reports/timeliness-words.ts'
import { instantText } from '../time/instant-text.ts'
import { reportActionName } from './report-action-name.ts'

const countNames = {
  empty: '待填',
  draft: '草稿',
  submitted: '已交',
  returned: '退回',
  accepted: '已审',
} as const

/** The states of lines that the board counts, with its words for them. */
export const countColumns = Object.entries(countNames) as [keyof typeof countNames, string][]

const countColumn = ([key, header]: (typeof countColumns)[number]): ListColumn<BoardRow> => ({
  key,
  header,
  align: 'end',
  cell: ({ counts }) => ({ value: counts[key], text: String(counts[key]) }),
})

/** How far the report is; one of nothing but exempt lines has nothing to report. */
export const boardStateText = ({ state, counts }: Pick<BoardRow, 'state' | 'counts'>): string =>
  isAllExempt({ counts }) ? '免报' : boardStateNames[state]

/** What was done to it last: `2025-10-27 10:13 提交月报 · 沐江区统计员`. */
export const lastChangeText = ({ at, action, by }: NonNullable<BoardRow['changed']>): string =>
  `${instantText(at)} ${reportActionName(action)} · ${by}`

/** The board of a month, as a screen shows it and a workbook holds it. */
export const boardColumns: readonly ListColumn<BoardRow>[] = [
  { key: 'unit', header: '区县', width: 16, cell: ({ unitName }) => unitName },
  { key: 'state', header: '状态', cell: boardStateText },
  ...countColumns.map(countColumn),
  { key: 'share', header: '已审/应报', align: 'end', cell: ({ counts }) => `${counts.accepted}/${counts.owed}` },
  { key: 'time', header: '时限', cell: (row) => timeliness(row) ?? { missing: noTimeliness(row) } },
  {
    key: 'exempt',
    header: '免报',
    align: 'end',
    cell: ({ counts }) => ({ value: counts.exempt, text: String(counts.exempt) }),
  },
  {
    key: 'changed',
    header: '最近变动',
    width: 44,
    cell: ({ changed }) => (changed ? lastChangeText(changed) : { missing: '没有动过' }),
  },
]
