import type { Day } from '@pianqu/shared/time/day.ts'
import { dayOfText } from '../text/day-text.ts'
import { TextField } from './field.tsx'
import { useTyped } from './use-typed.ts'

interface DayFieldProps {
  readonly label: string
  /** What the body of a form's command calls it. */
  readonly name?: string
  /** `2025-10-31`, or none. */
  readonly value: string | undefined
  readonly onChange: (day: Day | undefined) => void
}

/** A day, typed; it counts as soon as it is a day that exists, or empty. */
export function DayField({ label, name = label, value, onChange }: DayFieldProps) {
  const [text, setText] = useTyped(
    value,
    (typed): string | undefined => dayOfText(typed) ?? undefined,
    (day) => day ?? '',
  )
  const isFinished = text.trim().length >= 8
  const error = isFinished && !dayOfText(text) ? '应为 2025-10-31 这样的日期' : undefined
  const change = (next: string) => {
    setText(next)
    const day = dayOfText(next)
    if (day && next.trim().length >= 8) onChange(day)
    if (next.trim() === '') onChange(undefined)
  }
  return (
    <TextField
      label={label}
      name={name}
      value={text}
      onChange={change}
      error={error}
      hint={error ? undefined : '如 2025-10-01'}
    />
  )
}
