import { describe, expect, test } from 'vitest'
import { countsFrom, type DatedStation, isCandidateOn, isExpectedOn, openingEvents } from './opening-events.ts'

const today = '2025-10-28'
const station = (part: Partial<DatedStation>): DatedStation => ({
  openedOn: null,
  forecastOpening: null,
  closedOn: null,
  hasExit: true,
  ...part,
})

describe('the day from which a station counts', () => {
  test.each([
    ['its opening', { openedOn: '2020-01-01' }, { on: '2020-01-01', isForecast: false }],
    [
      'its opening, whatever was forecast',
      { openedOn: '2020-01-01', forecastOpening: '2026-01-01' },
      { on: '2020-01-01', isForecast: false },
    ],
    ['a forecast after today', { forecastOpening: '2026-01-01' }, { on: '2026-01-01', isForecast: true }],
    ['none where the forecast has passed', { forecastOpening: '2025-10-28' }, null],
    ['none without a date', {}, null],
    ['none without an exit', { openedOn: '2020-01-01', hasExit: false }, null],
    ['none where it closed before it opened', { openedOn: '2020-01-01', closedOn: '2020-01-01' }, null],
  ] as const)('is %s', (_what, part, expected) => {
    expect(countsFrom(station(part), today)).toEqual(expected)
  })
})

test('a station counts from its opening until the day before it closes', () => {
  const one = station({ openedOn: '2020-01-01', closedOn: '2024-01-01' })
  expect(
    ['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'].map((day) =>
      isExpectedOn(one, day as '2020-01-01', today),
    ),
  ).toEqual([false, true, true, false])
})

test('events come by day, each with what opens and closes', () => {
  const stations = [
    station({ openedOn: '2020-01-01', closedOn: '2024-05-01' }),
    station({ openedOn: '2020-01-01' }),
    station({ forecastOpening: '2026-12-31' }),
    station({ openedOn: '2024-05-01', hasExit: false }),
  ]
  expect(openingEvents(stations, today)).toEqual([
    { on: '2020-01-01', opens: [0, 1], closes: [], isForecast: false },
    { on: '2024-05-01', opens: [], closes: [0], isForecast: false },
    { on: '2026-12-31', opens: [2], closes: [], isForecast: true },
  ])
})

test.each([
  ['is not open yet', {}, true],
  ['opens later', { forecastOpening: '2027-01-01' }, true],
  ['was forecast for a day gone by', { forecastOpening: '2024-01-01' }, true],
  ['is open', { openedOn: '2020-01-01' }, false],
  ['is expected by then', { forecastOpening: '2026-01-01' }, false],
  ['was closed', { openedOn: '2020-01-01', closedOn: '2024-01-01' }, false],
  ['has no way in', { hasExit: false }, false],
] as const)('a station that %s may or may not be a candidate', (_what, part, expected) => {
  expect(isCandidateOn(station(part), '2026-06-30', today)).toBe(expected)
})
