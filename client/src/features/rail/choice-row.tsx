import { useId } from 'react'
import styles from './rail.module.css'

export interface Choice<Value> {
  readonly value: Value
  readonly label: string
  readonly note?: string | undefined
  /** Cannot be chosen; its note says why. */
  readonly isDisabled?: boolean
}

interface ChoiceRowProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Choice<Value>[]
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
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
