import { classNames } from '../class-names.ts'
import styles from './legend.module.css'

interface LegendProps {
  /** Names the list, for those who hear it. */
  readonly label: string
  /** Draws the marks before the words, by what the items carry as data. */
  readonly className: string | undefined
  readonly children: React.ReactNode
}

/** What the marks of a drawing stand for. */
export function Legend({ label, className, children }: LegendProps) {
  return (
    <ul className={classNames(styles['legend'], className)} aria-label={label}>
      {children}
    </ul>
  )
}
