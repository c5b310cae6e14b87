import { Popover } from '@base-ui/react/popover'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import type { RefObject } from 'react'
import { DayPicker } from 'react-day-picker'
import { zhCN } from 'react-day-picker/locale'
import choice from './choice.module.css'
import styles from './day-calendar.module.css'

interface DayCalendarProps {
  readonly label: string
  readonly value: Day | undefined
  /** The day in force. */
  readonly today: Day | undefined
  /** Where it opens while none is chosen; without one, at the day in force. */
  readonly opensAt: Day | undefined
  readonly anchor: RefObject<HTMLElement | null>
  readonly onChange: (day: Day) => void
  readonly onClose: () => void
}

/** The day of the calendar that a date of this machine stands for. */
function dayOf(date: Date): Day | null {
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return isDay(text) ? text : null
}

const dateOf = (day: Day): Date => new Date(`${day}T00:00:00`)

/** What the parts of the calendar are called in our own styles. */
const classNames = Object.fromEntries(
  Object.entries({
    root: 'root',
    month_caption: 'caption',
    nav: 'nav',
    button_previous: 'step',
    button_next: 'step',
    chevron: 'chevron',
    weekday: 'weekday',
    day: 'day',
    day_button: 'pick',
    today: 'today',
    selected: 'selected',
    outside: 'outside',
  }).map(([part, own]) => [part, styles[own] ?? '']),
)

/** A month to pick a day from; the field beside it can be typed in all the same. */
export function DayCalendar({ label, value, today, opensAt, anchor, onChange, onClose }: DayCalendarProps) {
  const at = value ?? opensAt ?? today
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} className={choice['positioner']} sideOffset={4} align="end">
          <Popover.Popup className={styles['popup']} aria-label={`选${label}`}>
            <DayPicker
              mode="single"
              required
              autoFocus
              locale={zhCN}
              weekStartsOn={1}
              showOutsideDays
              {...(today && { today: dateOf(today) })}
              {...(at && { defaultMonth: dateOf(at) })}
              selected={value && dateOf(value)}
              onSelect={(date) => {
                const day = date && dayOf(date)
                if (day) onChange(day)
                onClose()
              }}
              classNames={classNames}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
