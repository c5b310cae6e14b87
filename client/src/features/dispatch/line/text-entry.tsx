import { useId } from 'react'
import styles from '../dispatch.module.css'

interface TextEntryProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Words in a few lines; none is null, as the server keeps it. */
export function TextEntry({ label, value, onChange }: TextEntryProps) {
  const id = useId()
  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        className={styles['input']}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    </div>
  )
}
