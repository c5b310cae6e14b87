import { useId } from 'react'
import styles from './assessment.module.css'

interface WordsAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly longest: number
  readonly rows?: number
}

/** Words in a few lines. */
export function WordsArea({ label, value, onChange, longest, rows = 3 }: WordsAreaProps) {
  const id = useId()
  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        maxLength={longest}
        className={styles['input']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
