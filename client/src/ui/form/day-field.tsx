import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useRef, useState } from 'react'
import { Icon } from '../icon.tsx'
import { onDemand, Part } from '../on-demand.tsx'
import { dayOfText } from '../text/day-text.ts'
import { useCalendarStart } from './calendar-start.ts'
import styles from './field.module.css'
import { TextField } from './field.tsx'
import { useTyped } from './use-typed.ts'

const calendar = onDemand(() => import('./day-calendar.tsx').then((part) => part.DayCalendar))

interface DayFieldProps {
  readonly label: string
  /** What the body of a form's command calls it. */
  readonly name?: string
  /** `2025-10-31`, or none. */
  readonly value: string | undefined
  readonly onChange: (day: Day | undefined) => void
  /** The day that counts while none is written. */
  readonly inForce?: Day | undefined
}

/** A day, typed or picked; it counts as soon as it is a day that exists, or empty. */
export function DayField({ label, name = label, value, onChange, inForce }: DayFieldProps) {
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
      hint={error ? undefined : inForce && text === '' ? `现在按 ${inForce}` : '如 2025-10-01'}
      placeholder={inForce}
      aside={<CalendarButton label={label} value={value} inForce={inForce} onDay={change} />}
    />
  )
}

interface CalendarButtonProps extends Pick<DayFieldProps, 'label' | 'value' | 'inForce'> {
  readonly onDay: (day: Day) => void
}

/** Opens a month to pick from; it is loaded when somebody comes near it. */
function CalendarButton({ label, value, inForce, onDay }: CalendarButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const chosen = value && isDay(value) ? value : undefined
  const start = useCalendarStart()
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['aside']}
        aria-label="打开日历"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void calendar.load()}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="calendar" size={14} />
      </button>
      {isOpen && (
        <Part
          of={calendar}
          with={{
            label,
            value: chosen,
            today: inForce ?? start.today,
            opensAt: inForce ?? start.opensAt,
            anchor: button,
            onChange: onDay,
            onClose: () => setIsOpen(false),
          }}
        />
      )}
    </>
  )
}
