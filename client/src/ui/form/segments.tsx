import styles from './segments.module.css'

interface SegmentsProps<Value extends string> {
  /** Said, not shown. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: React.ReactNode }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few views of the same things, pressed. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <fieldset className={styles['segments']}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
