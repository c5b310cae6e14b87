import styles from './num.module.css'

interface NumProps {
  /** Already written by the shared formatter; null where there is none. */
  readonly value: string | null
  readonly unit?: string
  /** Why there is no value: 未报, 不适用, 未到期 or 保密. A missing value needs a reason. */
  readonly missing?: string
  /** `目标 ≥50%`, shown on hover. */
  readonly target?: string
  readonly size?: 'text' | 'kpi'
}

/** The only way to print a figure: value and unit, or a dash with its reason. */
export function Num({ value, unit = '', missing = '未报', target, size = 'text' }: NumProps) {
  if (value === null) {
    return (
      <span className={`${styles['num']} ${styles['missing']} ${styles[size]}`} title={missing}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{missing}</span>
      </span>
    )
  }
  return (
    <span className={`${styles['num']} ${styles[size]}`} title={target}>
      {value}
      {unit && <span className={styles['unit']}>{unit}</span>}
    </span>
  )
}
