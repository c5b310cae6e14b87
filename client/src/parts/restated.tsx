import { restatedMark } from '@pianqu/shared/snapshots/restated.ts'
import styles from './restated.module.css'

interface RestatedProps {
  /** `发布时 1,234万元（2025-09-1），更正后 1,200万元`; null where the figure is as published. */
  readonly text: string | null
}

/** The small `r` beside a figure that is no longer what was published; its sentence on hover and for those who hear it. */
export function Restated({ text }: RestatedProps) {
  if (text === null) return null
  return (
    <span className={styles['mark']} title={text}>
      <span aria-hidden="true">{restatedMark}</span>
      <span className="visually-hidden">（{text}）</span>
    </span>
  )
}
