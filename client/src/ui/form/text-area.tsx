import { useId } from 'react'
import styles from './field.module.css'
import { useFormFault } from './form-context.ts'

interface TextAreaProps {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** In letters. */
  readonly longest?: number
  readonly rows?: number
}

/** Several lines of text with their label and hint. */
export function TextArea({ label, name, value, onChange, hint, longest, rows = 4 }: TextAreaProps) {
  const id = useId()
  const error = useFormFault(name, label)
  const below = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={longest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={styles['input']}
        aria-describedby={below || undefined}
        aria-invalid={error ? true : undefined}
        data-invalid={error ? '' : undefined}
      />
      {hint && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={styles['error']}>
          {error}
        </span>
      )}
    </div>
  )
}
