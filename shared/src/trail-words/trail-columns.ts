import type { ListColumn } from '../lists/list-column.ts'
import { instantText } from '../time/instant-text.ts'
import type { TrailLine } from '../trail/trail.contract.ts'
import { cellChanges, changeText } from './cell-changes.ts'
import { actionName, subjectText, trailSentence } from './trail-words.ts'

/** The trail, as a screen shows it and a workbook holds it. */
export const trailColumns = (unitName: (code: string) => string): readonly ListColumn<TrailLine>[] => [
  { key: 'at', header: '时间', width: 18, cell: ({ at }) => instantText(at) },
  { key: 'actor', header: '操作人', width: 18, cell: ({ actorName }) => actorName },
  { key: 'action', header: '操作', width: 18, cell: ({ action }) => actionName(action) },
  { key: 'subject', header: '对象', width: 34, cell: subjectText },
  {
    key: 'sentence',
    header: '内容',
    width: 80,
    cell: (line) => {
      const changes = cellChanges(line)
      return changes.length > 0 ? changes.map(changeText).join('\n') : trailSentence(line, unitName)
    },
  },
  {
    key: 'seq',
    header: '序号',
    align: 'end',
    cell: ({ seq }) => ({ value: seq, text: String(seq) }),
  },
]
