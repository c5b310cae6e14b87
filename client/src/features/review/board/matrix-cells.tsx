import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { actionName } from '@pianqu/shared/trail-words/trail-words.ts'
import { Num } from '../../../ui/num.tsx'
import { instantText } from '../../../ui/text/instant-text.ts'
import styles from '../review.module.css'
import { timeliness } from './matrix-sums.ts'

export function StateChip({ state }: Pick<BoardRow, 'state'>) {
  return (
    <span className={styles['state']} data-state={state}>
      {boardStateNames[state]}
    </span>
  )
}

/** `按时`, `迟报 3 天`, `逾期 2 天`. */
export function Timeliness({ row }: { readonly row: BoardRow }) {
  return <Num value={timeliness(row)} missing="未报" />
}

/** What was done to it last, by whom and when. */
export function LastChange({ row: { changed } }: { readonly row: BoardRow }) {
  if (!changed) return <Num value={null} missing="没有动过" />
  return (
    <span className={styles['meta']}>
      {instantText(changed.at)} {actionName(changed.action)} · {changed.by}
    </span>
  )
}
