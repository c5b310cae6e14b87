import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { isAllExempt, noTimeliness, timeliness } from '@pianqu/shared/reports/timeliness-words.ts'
import { boardStateText, lastChangeText } from '@pianqu/shared/trail-words/board-columns.ts'
import { stateTags } from '../../../features/review/state-tags.ts'
import { Num } from '../../../ui/num.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'

/** How far the report is; one of nothing but exempt lines has nothing to report. */
export function StateChip({ state, counts }: Pick<BoardRow, 'state' | 'counts'>) {
  return <Tag kind={isAllExempt({ counts }) ? 'idle' : stateTags[state]}>{boardStateText({ state, counts })}</Tag>
}

/** `按时`, `迟报 3 天`, `逾期 2 天`. */
export function Timeliness({ row }: { readonly row: BoardRow }) {
  return <Num value={timeliness(row)} missing={noTimeliness(row)} />
}

/** What was done to it last, by whom and when. */
export function LastChange({ row: { changed } }: { readonly row: BoardRow }) {
  if (!changed) return <Num value={null} missing="没有动过" />
  return <Note as="span">{lastChangeText(changed)}</Note>
}
