import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { actionName } from '@pianqu/shared/trail-words/trail-words.ts'
import { stateTags } from '../../../features/review/state-tags.ts'
import { Num } from '../../../ui/num.tsx'
import { instantText } from '../../../ui/text/instant-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { isAllExempt, noTimeliness, timeliness } from './matrix-sums.ts'

/** How far the report is; one of nothing but exempt lines has nothing to report. */
export function StateChip({ state, counts }: Pick<BoardRow, 'state' | 'counts'>) {
  if (isAllExempt({ counts })) return <Tag kind="idle">免报</Tag>
  return <Tag kind={stateTags[state]}>{boardStateNames[state]}</Tag>
}

/** `按时`, `迟报 3 天`, `逾期 2 天`. */
export function Timeliness({ row }: { readonly row: BoardRow }) {
  return <Num value={timeliness(row)} missing={noTimeliness(row)} />
}

/** What was done to it last, by whom and when. */
export function LastChange({ row: { changed } }: { readonly row: BoardRow }) {
  if (!changed) return <Num value={null} missing="没有动过" />
  return (
    <Note as="span">
      {instantText(changed.at)} {actionName(changed.action)} · {changed.by}
    </Note>
  )
}
