import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { actionName, trailSentence } from '@pianqu/shared/trail/trail-words.ts'
import { instantText } from './instant-text.ts'
import styles from './trail-list.module.css'

interface TrailListProps {
  /** Newest first. */
  readonly lines: readonly TrailLine[]
  /** What stands at the end of a line: a button that undoes it. */
  readonly aside?: (line: TrailLine) => React.ReactNode
  readonly empty: React.ReactNode
}

/** Who did what, and when. */
export function TrailList({ lines, aside, empty }: TrailListProps) {
  if (lines.length === 0) return empty
  return (
    <ol className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.seq} className={styles['line']}>
          <time dateTime={line.at}>{instantText(line.at)}</time>
          <span>{line.actorName}</span>
          <span className={styles['text']}>
            <strong>{actionName(line.action)}</strong> {trailSentence(line)}
          </span>
          {aside?.(line)}
        </li>
      ))}
    </ol>
  )
}
