import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { countsOn, servingStations } from './station-service.ts'

const day: Day = '2025-12-31'
const open = { openedOn: '2020-01-01' as Day | null, closedOn: null as Day | null, hasExit: true }

describe('a station', () => {
  test.each([
    ['opened long ago', {}, true],
    ['opened on the day', { openedOn: day }, true],
    ['opened the day after', { openedOn: '2026-01-01' as Day }, false],
    ['not opened at all', { openedOn: null }, false],
    ['closed on the day', { closedOn: day }, false],
    ['closed before', { closedOn: '2025-12-20' as Day }, false],
    ['closed the day after', { closedOn: '2026-01-01' as Day }, true],
    ['without an exit', { hasExit: false }, false],
  ])('%s counts: %#', (_, change, expected) => {
    expect(countsOn({ ...open, ...change }, day)).toBe(expected)
  })

  test('serves on a day if it counts on it', () => {
    const stations = [
      { code: 'A', ...open },
      { code: 'B', ...open, openedOn: '2026-01-01' as Day },
      { code: 'C', ...open },
    ]
    expect(servingStations(stations, day).map(({ code }) => code)).toEqual(['A', 'C'])
  })
})
