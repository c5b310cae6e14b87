import { classNames } from '../class-names.ts'
import styles from './bullet.module.css'

interface BulletProps {
  /** 0 to 1 and beyond; null draws an empty track. */
  readonly share: number | null
  /** What it was before: all beyond is hatched, as what is yet to come. */
  readonly since?: number | null
  /** Where the target or the schedule stands, on the same scale. */
  readonly tick?: number | null
  /** The full width of the track; 1 unless something lies beyond it. */
  readonly full?: number
  readonly size?: 'row' | 'card'
  /** Reckoned, not measured: hatched. */
  readonly isReckoned?: boolean
  /** Spoken in place of the drawing; without one the words stand beside it and it is skipped. */
  readonly label?: string
}

/** How wide the track must be so that nothing falls off it. */
function bulletScale(share: number | null, tick: number | null, full: number): number {
  return Math.max(full, share ?? 0, tick ?? 0)
}

const percent = (part: number, whole: number): string => `${Math.max(0, (part / whole) * 100).toFixed(2)}%`

/** A value against its target or schedule: a bar and a tick, in plain elements so that it prints and scales. */
export function Bullet({ share, since = null, tick = null, full = 1, size = 'row', isReckoned, label }: BulletProps) {
  const scale = bulletScale(share, tick, full)
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <span className={`${styles['bullet']} ${styles[size]}`} {...spoken}>
      <span className={styles['track']}>
        {share !== null && (
          <span
            className={`${styles['bar']} ${isReckoned ? styles['reckoned'] : ''}`}
            style={{ width: percent(since === null ? share : Math.min(since, share), scale) }}
          />
        )}
        {share !== null && since !== null && share > since && (
          <span
            className={classNames(styles['bar'], styles['reckoned'])}
            style={{ width: percent(share - since, scale) }}
          />
        )}
      </span>
      {tick !== null && <span className={styles['tick']} style={{ left: percent(tick, scale) }} />}
    </span>
  )
}
