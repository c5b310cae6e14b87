import styles from './segments.module.css'

interface TogglesProps<Value extends string> {
  /** Said, not shown. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: React.ReactNode }[]
  /** Those that are pressed. */
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

/** Any of a few parts of the same thing, each pressed or not. */
export function Toggles<Value extends string>({ label, options, values, onChange }: TogglesProps<Value>) {
  const turn = (value: Value) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
  return (
    <fieldset className={styles['segments']}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value, label: word }) => (
        <button key={value} type="button" aria-pressed={values.includes(value)} onClick={() => turn(value)}>
          {word}
        </button>
      ))}
    </fieldset>
  )
}
