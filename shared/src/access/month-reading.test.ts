import { describe, expect, test } from 'vitest'
import type { Role } from './access.ts'
import { type MonthReading, monthReading, readsLines, readsSums } from './month-reading.ts'

describe('a month', () => {
  test.each<[Role, MonthReading, MonthReading]>([
    ['admin', 'nothing', 'nothing'],
    ['auditor', 'lines', 'lines'],
    ['taskforce', 'lines', 'lines'],
    ['department', 'nothing', 'lines'],
    ['district', 'own', 'lines'],
    ['leader', 'sums', 'lines'],
  ])('tells %s %s before it is published, %s after', (role, before, after) => {
    expect([monthReading(role, false), monthReading(role, true)]).toEqual([before, after])
  })

  test.each<[MonthReading, boolean, boolean]>([
    ['lines', true, true],
    ['own', true, false],
    ['sums', false, true],
    ['nothing', false, false],
  ])('read as %s opens lines: %s, sums: %s', (reading, lines, sums) => {
    expect([readsLines(reading), readsSums(reading)]).toEqual([lines, sums])
  })
})
