import { describe, expect, test } from 'vitest'
import { actualDates } from './actual-dates.ts'

const project = { code: 'P1', actualStart: '2024-10', actualCompletion: null } as const
const unstarted = { ...project, actualStart: null }
const lines = [
  { month: '2025-03', actualStart: '2025-03', actualCompletion: null },
  { month: '2025-04', actualStart: null, actualCompletion: null },
  { month: '2025-06', actualStart: '2025-04', actualCompletion: '2025-06' },
] as const

describe('the start and completion of a project', () => {
  test.each([
    ['from the registry before any line', project, '2025-02', '2024-10', null],
    ['from a line of the month itself', unstarted, '2025-03', '2025-03', null],
    ['from the newest line that says so', unstarted, '2025-05', '2025-03', null],
    ['as put right by a later line', unstarted, '2025-06', '2025-04', '2025-06'],
    ['unknown while nobody said so', unstarted, '2025-02', null, null],
    ['by the newest line rather than the registry', project, '2025-06', '2025-04', '2025-06'],
  ] as const)('are known %s', (_case, from, month, actualStart, actualCompletion) => {
    expect(actualDates(from, lines, month)).toEqual({ actualStart, actualCompletion })
  })
})
