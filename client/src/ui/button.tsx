import styles from './button.module.css'

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'

/** How a link looks that is offered as a button. */
export function buttonClass(variant: Variant = 'secondary'): string {
  return `${styles['button']} ${styles[variant]}`
}

interface ButtonProps extends React.ComponentProps<'button'> {
  readonly variant?: Variant
  /** What it started still runs: it cannot be pressed twice. */
  readonly isBusy?: boolean
}

/** A button; its words are a verb. */
export function Button({ variant = 'secondary', isBusy = false, disabled, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={`${buttonClass(variant)} ${className}`}
    />
  )
}
