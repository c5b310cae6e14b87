import { TextField } from './field.tsx'
import { yuanOfEntry } from './wan-entry.ts'

interface AmountFieldProps {
  readonly label: string
  /** What the body of a form's command calls it. */
  readonly name?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string | undefined
  /** What is wrong with the amount beyond being no number. */
  readonly error?: string | undefined
}

/** Money typed in 万元. */
export function AmountField({ label, name = label, value, onChange, hint, error }: AmountFieldProps) {
  const isWrong = value.trim() !== '' && yuanOfEntry(value) === undefined
  return (
    <TextField
      label={`${label}（万元）`}
      name={name}
      value={value}
      onChange={onChange}
      hint={hint}
      error={isWrong ? '应为数字，如 1200 或 1200.5' : value.trim() === '' ? undefined : error}
    />
  )
}
