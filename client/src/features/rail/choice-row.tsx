import { useId } from 'react'
import styles from './rail.module.css'

interface ChoiceRowProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note?: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function ChoiceRow<Value extends string | number>({ label, value, options, onChange }: ChoiceRowProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles['choices']}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
