import type { ListColumn } from '../lists/list-column.ts'
import { instantText } from '../time/instant-text.ts'
import { monthText } from '../time/month.ts'
import type { SnapshotEntry } from './snapshot-list.contract.ts'

/** What was published of months, by whom and why. */
export const snapshotColumns: readonly ListColumn<SnapshotEntry>[] = [
  { key: 'number', header: '编号', cell: ({ number }) => number, width: 14 },
  { key: 'month', header: '月份', cell: ({ month }) => monthText(month), width: 14 },
  { key: 'at', header: '发布时间', cell: ({ takenAt }) => instantText(takenAt), width: 18 },
  { key: 'by', header: '发布人', cell: ({ takenBy }) => takenBy, width: 16 },
  { key: 'note', header: '说明', cell: ({ note }) => note ?? '无', width: 40 },
  { key: 'hash', header: '校验值', cell: ({ hash }) => hash, width: 66 },
]
