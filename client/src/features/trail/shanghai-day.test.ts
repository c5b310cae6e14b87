import { expect, test } from 'vitest'
import { dayBegins, dayEnds } from './shanghai-day.ts'

test('a day begins and ends by the clock of the city', () => {
  expect([dayBegins('2025-10-01'), dayEnds('2025-10-01')]).toEqual([
    '2025-09-30T16:00:00.000Z',
    '2025-10-01T15:59:59.999Z',
  ])
})
