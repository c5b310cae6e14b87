import { Field as Base } from '@base-ui/react/field'
import styles from './field.module.css'
import { useFormFault } from './form-context.ts'

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
}

/** A line of text with its label, hint and fault. Uncontrolled without `value`: read it from the form. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error: own, onChange, isRequired, type = 'text', autoComplete = 'off', ...rest } = props
  const fromForm = useFormFault(rest.name, label)
  const error = own ?? fromForm
  return (
    <Base.Root className={styles['field']} invalid={error !== undefined} name={rest.name}>
      <Base.Label className={styles['label']}>{label}</Base.Label>
      <Base.Control
        {...rest}
        type={type}
        autoComplete={autoComplete}
        required={isRequired}
        className={styles['input']}
        onValueChange={(value) => onChange?.(value)}
      />
      {hint && <Base.Description className={styles['hint']}>{hint}</Base.Description>}
      {error && (
        <Base.Error match className={styles['error']}>
          {error}
        </Base.Error>
      )}
    </Base.Root>
  )
}
