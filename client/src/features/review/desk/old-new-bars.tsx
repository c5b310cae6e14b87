import styles from '../review.module.css'

interface OldNewBarsProps {
  readonly before: number | null
  readonly after: number | null
}

/** Last month above this one, drawn to the same scale; the figures stand beside it in words. */
export function OldNewBars({ before, after }: OldNewBarsProps) {
  const most = Math.max(before ?? 0, after ?? 0)
  const width = (value: number | null) => ({ width: `${most > 0 ? ((value ?? 0) / most) * 100 : 0}%` })
  return (
    <span className={styles['bars']} aria-hidden="true">
      <span data-month="before" data-missing={before === null || undefined} style={width(before)} />
      <span data-month="after" data-missing={after === null || undefined} style={width(after)} />
    </span>
  )
}
