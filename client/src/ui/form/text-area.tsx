import styles from './field.module.css'
import { FieldWords, useFieldWords } from './field-words.tsx'

interface TextAreaProps {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** In letters. */
  readonly longest?: number
  readonly rows?: number
  readonly ref?: React.Ref<HTMLTextAreaElement> | undefined
}

/** Several lines of text with their label and hint. */
export function TextArea({ label, name, value, onChange, hint, longest, rows = 4, ref }: TextAreaProps) {
  const { id, words, aria } = useFieldWords(name, label, hint)
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        {...aria}
        ref={ref}
        id={id}
        name={name}
        rows={rows}
        maxLength={longest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={styles['input']}
      />
      <FieldWords {...words} />
    </div>
  )
}
