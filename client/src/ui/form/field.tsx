import styles from './field.module.css'
import { FieldWords, useFieldWords } from './field-words.tsx'

interface FieldProps {
  readonly label: string
  /** What to write, before anything is wrong. */
  readonly hint?: string | undefined
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
}

interface TextFieldProps extends FieldProps {
  readonly name: string
  readonly type?: 'text' | 'password' | 'search'
  readonly inputMode?: 'decimal'
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** What browsers may fill in; nothing unless said. */
  readonly autoComplete?: string | undefined
  readonly isRequired?: boolean
  /** What counts while nothing is written. */
  readonly placeholder?: string | undefined
  /** At the end of the line: another way to fill it in. */
  readonly aside?: React.ReactNode
}

/** A line of text with its label, hint and fault. Uncontrolled without `value`: read it from the form. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error: own, onChange, isRequired, type = 'text', autoComplete = 'off', aside, ...rest } = props
  const { id, words, aria } = useFieldWords(rest.name, label, hint, false, own)
  const input = (
    <input
      {...rest}
      {...aria}
      id={id}
      type={type}
      autoComplete={autoComplete}
      required={isRequired}
      className={styles['input']}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {aside ? (
        <div className={styles['withAside']}>
          {input}
          {aside}
        </div>
      ) : (
        input
      )}
      <FieldWords {...words} />
    </div>
  )
}
