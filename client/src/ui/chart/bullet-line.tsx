import { classNames } from '../class-names.ts'
import { Bullet } from './bullet.tsx'
import styles from './bullet-line.module.css'

interface BulletLineProps {
  readonly share: number | null
  readonly tick: number | null
  readonly title?: string | undefined
  readonly isWide?: boolean
  /** The figure that the bar draws. */
  readonly children: React.ReactNode
}

/** A value against its schedule in the cell of a table: the bar, then the figure. */
export function BulletLine({ share, tick, title, isWide = false, children }: BulletLineProps) {
  return (
    <span className={classNames(styles['line'], isWide && styles['wide'])} title={title}>
      <span className={styles['bullet']}>
        <Bullet share={share} tick={tick} />
      </span>
      <span className={styles['figure']}>{children}</span>
    </span>
  )
}
