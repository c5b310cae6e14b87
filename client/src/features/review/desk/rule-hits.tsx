import type { RuleHit } from '@pianqu/shared/reports/review.contract.ts'
import styles from '../review.module.css'

interface RuleHitsProps {
  readonly hits: readonly RuleHit[]
  readonly note: string | null
}

const levelNames = { hard: '必须更正', soft: '需说明' } as const

/** The rules the line runs into, each with its sentence, and the note that answers them. */
export function RuleHits({ hits, note }: RuleHitsProps) {
  if (hits.length === 0 && note === null) return null
  return (
    <div className={styles['hits']}>
      {hits.length > 0 && (
        <ul className={styles['findings']} aria-label="核对发现">
          {hits.map(({ field, code, level, message, isExplained }) => (
            <li key={`${field} ${code}`} data-level={isExplained ? 'explained' : level}>
              <strong>{isExplained ? '已说明' : levelNames[level]}</strong> {message}
            </li>
          ))}
        </ul>
      )}
      {note !== null && (
        <p>
          <strong>备注</strong> {note}
        </p>
      )}
    </div>
  )
}
