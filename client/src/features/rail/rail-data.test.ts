import { expect, test } from 'vitest'
import { reachOn } from './rail-data.ts'

const timeline = {
  radiusMetres: 800,
  reaches: [
    { from: '2000-01-01', metres: 800 },
    { from: '2026-01-01', metres: 1000 },
  ],
} as const

test.each([
  ['1999-12-31', 800],
  ['2025-12-31', 800],
  ['2026-01-01', 1000],
  ['2030-01-01', 1000],
] as const)('on %s a station reaches %i m', (day, metres) => {
  expect(reachOn({ ...timeline, reaches: [...timeline.reaches] }, day)).toBe(metres)
})
