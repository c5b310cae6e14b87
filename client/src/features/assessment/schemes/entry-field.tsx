import { TextField } from '../../../ui/form/field.tsx'
import { useTyped } from '../../../ui/form/use-typed.ts'

interface EntryFieldProps {
  readonly label: string
  readonly value: number
  readonly read: (text: string) => number | null | undefined
  readonly write: (value: number) => string
  readonly onChange: (value: number) => void
}

/** A number as it is typed; what is no number stays in sight and is not kept. */
export function EntryField({ label, value, read, write, onChange }: EntryFieldProps) {
  const [text, setText] = useTyped<number | null | undefined>(value, read, (number) => write(number ?? 0))
  const change = (next: string) => {
    setText(next)
    const number = read(next)
    if (typeof number === 'number') onChange(number)
  }
  const isRead = typeof read(text) === 'number'
  return <TextField label={label} name={label} value={text} onChange={change} error={isRead ? undefined : '应为数字'} />
}
