import { classNames } from '../class-names.ts'
import styles from './check.module.css'

interface CheckProps {
  /** Radios of one name exclude each other; without a name it is a box of its own. */
  readonly name?: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean | undefined
  /** In the cell of a dense table. */
  readonly isDense?: boolean
  readonly children: React.ReactNode
}

/** A box or a radio with its words, which can be pressed as well. */
export function Check({ name, isChecked, onChange, isDisabled, isDense, children }: CheckProps) {
  return (
    <label className={classNames(styles['check'], isDense && styles['dense'])}>
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
