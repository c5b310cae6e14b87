import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { type LineStatus, lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import { Note } from '../../ui/words/note.tsx'
import styles from './review.module.css'

const order: readonly LineStatus[] = ['accepted', 'submitted', 'returned', 'draft', 'empty']

/** `已审 12 · 已提交 5 · 未填 3`: what is not zero, in the order of the bar. */
function countsLine(counts: ReportRow['counts']): string {
  const parts = order
    .filter((status) => counts[status] > 0)
    .map((status) => `${lineStatusNames[status]} ${counts[status]}`)
  return parts.join(' · ') || '没有应报的行'
}

interface CountsBarProps {
  readonly counts: ReportRow['counts']
  /** The counts stand beside it already: words only on hover. */
  readonly isPlain?: boolean
}

/** How far the lines of a report are: a bar by count, with the counts in words. */
export function CountsBar({ counts, isPlain = false }: CountsBarProps) {
  const words = countsLine(counts)
  return (
    <span className={styles['counts']} title={isPlain ? words : undefined}>
      <span className={styles['bar']} aria-hidden="true">
        {order.map(
          (status) =>
            counts[status] > 0 && <span key={status} data-status={status} style={{ flexGrow: counts[status] }} />,
        )}
      </span>
      {!isPlain && <Note as="span">{words}</Note>}
    </span>
  )
}
