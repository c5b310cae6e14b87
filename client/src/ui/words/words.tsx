import { Note } from './note.tsx'
import styles from './words.module.css'

interface WordsProps {
  /** In pixels: no narrower, so that lines are not torn; no wider, so that the table is not. */
  readonly min?: number
  readonly max?: number
  /** On a line of its own: a code, who says so, when. */
  readonly below?: React.ReactNode
  readonly children: React.ReactNode
}

/** A sentence or a name in the cell of a table, whose cells otherwise do not break. */
export function Words({ min = 120, max, below, children }: WordsProps) {
  return (
    <span className={styles['words']} style={{ minWidth: min, ...(max !== undefined && { maxWidth: max }) }}>
      {children}
      {below && (
        <Note as="small" kind="fine" className={styles['below']}>
          {below}
        </Note>
      )}
    </span>
  )
}
