import { instantText } from '@pianqu/shared/time/instant-text.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { actionName, subjectText, trailSentence } from '@pianqu/shared/trail-words/trail-words.ts'
import type { Column } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'

export const trailColumns = (unitName: (code: string) => string): readonly Column<TrailLine>[] => [
  { key: 'at', header: '时间', cell: ({ at }) => <time dateTime={at}>{instantText(at)}</time> },
  { key: 'actor', header: '操作人', cell: ({ actorName }) => actorName },
  { key: 'action', header: '操作', cell: ({ action }) => actionName(action) },
  { key: 'subject', header: '对象', cell: (line) => <span title={line.subject}>{subjectText(line)}</span> },
  {
    key: 'sentence',
    header: '内容',
    width: '50%',
    cell: (line) => <Words min={240}>{trailSentence(line, unitName)}</Words>,
  },
  { key: 'seq', header: '序号', align: 'end', cell: ({ seq }) => seq },
]
