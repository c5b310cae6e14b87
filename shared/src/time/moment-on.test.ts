import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from './day.ts'
import { dayOfInstant } from './instant-text.ts'
import { momentOn } from './moment-on.ts'

test.each([
  ['2025-10-28', '2026-12-01T07:15:00.000Z', '2025-10-28T07:15:00.000Z'],
  // Past midnight in the city while it is yesterday in UTC.
  ['2025-10-28', '2026-11-30T17:15:00.000Z', '2025-10-27T17:15:00.000Z'],
  ['2026-12-01', '2026-11-30T17:15:00.000Z', '2026-11-30T17:15:00.000Z'],
] as const)('on %s at the time of %s it is %s', (day, instant, moment) => {
  expect(momentOn(day, new Date(instant))).toBe(moment)
})

test('lies on its day, and is the instant itself on the day of the instant', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const days = instants.map((date) => date.toISOString().slice(0, 10) as Day)
  fc.assert(
    fc.property(days, instants, (day, instant) => {
      expect(dayOfInstant(momentOn(day, instant))).toBe(day)
      expect(momentOn(dayOfInstant(instant.toISOString()), instant)).toBe(instant.toISOString())
    }),
  )
})
