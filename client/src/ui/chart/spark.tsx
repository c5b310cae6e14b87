import styles from './spark.module.css'
import { rangeOf, type SparkValue, sparkPath, sparkPoint } from './spark-path.ts'

interface SparkProps {
  readonly points: readonly {
    readonly value: SparkValue
    readonly schedule: SparkValue
    /** There where another value was published. */
    readonly published?: object | undefined
  }[]
  /** A level that holds for all months, where no schedule rises. */
  readonly target?: number
  /** One sentence for those who cannot see it. */
  readonly label: string
}

/** A dozen months in the height of two lines of text: solid what happened, blue what should have. */
export function Spark({ points, target, label }: SparkProps) {
  const values = points.map((point) => point.value)
  const schedules = points.map((point) => point.schedule ?? target ?? null)
  const range = rangeOf([...values, ...schedules])
  const last = values.findLastIndex((value) => value !== null)
  const lastValue = values[last] ?? null
  const dot = lastValue === null ? null : sparkPoint(lastValue, last, values.length, range)
  return (
    <span className={styles['spark']} role="img" aria-label={label}>
      <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none" className={styles['lines']}>
        <path d={sparkPath(schedules, range)} className={styles['schedule']} vectorEffect="non-scaling-stroke" />
        <path d={sparkPath(values, range)} className={styles['actual']} vectorEffect="non-scaling-stroke" />
      </svg>
      {points.map(({ value, published }, index) => {
        if (!published || value === null) return null
        const { x, y } = sparkPoint(value, index, values.length, range)
        return <span key={x} className={styles['restated']} style={{ left: `${x}%`, top: `${y}%` }} />
      })}
      {dot && !points[last]?.published && (
        <span className={styles['dot']} style={{ left: `${dot.x}%`, top: `${dot.y}%` }} />
      )}
    </span>
  )
}
