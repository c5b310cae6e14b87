import styles from './snapshots.module.css'

interface OldNewProps {
  readonly from: React.ReactNode
  readonly to: React.ReactNode
  /** What is the same in both stands once. */
  readonly isSame: boolean
}

/** `840万元 → 780万元`. */
export function OldNew({ from, to, isSame }: OldNewProps) {
  if (isSame) return <span className={styles['same']}>{to}</span>
  return (
    <span className={styles['change']}>
      {from}
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">变为</span>
      {to}
    </span>
  )
}
