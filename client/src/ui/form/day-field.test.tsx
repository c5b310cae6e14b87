import type { Day } from '@pianqu/shared/time/day.ts'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { type CalendarStart, CalendarStartContext } from './calendar-start.ts'
import { DayField } from './day-field.tsx'

function Field({ first, onDay }: { readonly first?: Day; readonly onDay: (day: Day | undefined) => void }) {
  const [day, setDay] = useState(first)
  return (
    <DayField
      label="截至日期"
      value={day}
      inForce="2025-10-28"
      onChange={(next) => {
        setDay(next)
        onDay(next)
      }}
    />
  )
}

test('a day can be typed, or picked from the month of the day in force, which an empty field shows', async () => {
  const days: (Day | undefined)[] = []
  const user = userEvent.setup()
  render(<Field onDay={(day) => days.push(day)} />)
  expect(screen.getByText('现在按 2025-10-28')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '打开日历' }))
  const calendar = await screen.findByRole('dialog', { name: '选截至日期' })
  expect(calendar.textContent).toContain('10')
  await user.click(screen.getByRole('button', { name: /2025年10月31日/ }))
  expect(days).toEqual(['2025-10-31'])
  expect(screen.queryByRole('dialog')).toBeNull()
  const field = screen.getByLabelText('截至日期')
  expect(field).toHaveProperty('value', '2025-10-31')
  await user.clear(field)
  await user.type(field, '2025.9.1')
  expect(days.at(-1)).toBe('2025-09-01')
})

test('without a day the calendar opens where the page is, and without a page at today', async () => {
  const user = userEvent.setup()
  const start = { today: '2025-10-28', opensAt: '2025-09-30' } as const
  render(
    <CalendarStartContext value={start as CalendarStart}>
      <DayField label="从" value={undefined} onChange={() => {}} />
    </CalendarStartContext>,
  )
  await user.click(screen.getByRole('button', { name: '打开日历' }))
  const calendar = await screen.findByRole('dialog', { name: '选从' })
  expect(calendar.querySelector('[aria-live]')?.textContent).toMatch(/2025.*9/)
})
