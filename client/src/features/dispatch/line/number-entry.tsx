import { TextField } from '../../../ui/form/field.tsx'
import { useTyped } from '../../../ui/form/use-typed.ts'

interface NumberEntryProps {
  readonly label: string
  readonly value: number | null
  readonly read: (text: string) => number | null | undefined
  readonly write: (value: number | null) => string
  readonly onChange: (value: number | null) => void
}

/** A number typed with the numeric keypad; what is no number stays in sight and is not kept. */
export function NumberEntry({ label, value, read, write, onChange }: NumberEntryProps) {
  const [text, setText] = useTyped(value, read, (number) => write(number ?? null))
  const change = (next: string) => {
    setText(next)
    const number = read(next)
    if (number !== undefined) onChange(number)
  }
  return (
    <TextField
      label={label}
      name={label}
      inputMode="decimal"
      value={text}
      onChange={change}
      error={read(text) === undefined ? '应为数字，如 1200 或 45.5' : undefined}
    />
  )
}
