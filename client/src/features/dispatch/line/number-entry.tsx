import { useId, useState } from 'react'
import styles from '../dispatch.module.css'

interface NumberEntryProps {
  readonly label: string
  readonly value: number | null
  readonly read: (text: string) => number | null | undefined
  readonly write: (value: number | null) => string
  readonly onChange: (value: number | null) => void
}

/** A number typed with the numeric keypad; what is no number stays in sight and is not kept. */
export function NumberEntry({ label, value, read, write, onChange }: NumberEntryProps) {
  const id = useId()
  const [text, setText] = useState(() => write(value))
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (read(text) !== value) setText(write(value))
  }
  const isWrong = read(text) === undefined
  const change = (next: string) => {
    setText(next)
    const number = read(next)
    if (number !== undefined) onChange(number)
  }
  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles['input']}
        inputMode="decimal"
        value={text}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} className={styles['wrong']}>
          应为数字，如 1200 或 45.5
        </p>
      )}
    </div>
  )
}
