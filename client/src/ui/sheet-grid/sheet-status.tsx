import { Button } from '../button.tsx'
import styles from './sheet-status.module.css'
import type { Said } from './use-said.ts'

interface SheetStatusProps {
  readonly said: Said
  /** About the active cell: its problem, or why its row was returned. */
  readonly about: string | undefined
  readonly problemCount: number
  readonly onNextProblem: () => void
}

/** What the sheet has to say, and the way to the next problem. */
export function SheetStatus({ said, about, problemCount, onNextProblem }: SheetStatusProps) {
  return (
    <div className={styles['status']} data-print="hide">
      <p role="status" className={styles['said']}>
        <span key={said.count}>{said.text}</span>
      </p>
      <p aria-live="polite" className={styles['about']}>
        {about}
      </p>
      {problemCount > 0 && (
        <Button variant="quiet" onMouseDown={(event) => event.preventDefault()} onClick={onNextProblem}>
          {problemCount} 处需处理（F8 下一处）
        </Button>
      )}
    </div>
  )
}
