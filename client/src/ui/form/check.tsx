import styles from './check.module.css'

interface CheckProps {
  /** Radios of one name exclude each other; without a name it is a box of its own. */
  readonly name?: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean | undefined
  readonly children: React.ReactNode
}

/** A box or a radio with its words, which can be pressed as well. */
export function Check({ name, isChecked, onChange, isDisabled, children }: CheckProps) {
  return (
    <label className={styles['check']}>
      <input
        type={name === undefined ? 'checkbox' : 'radio'}
        name={name}
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
