import { describe, expect, test } from 'vitest'
import type { Month } from '../time/month.ts'
import { completeness, owingProjects } from './obligation.ts'

const project = (code: string, packageCode: string | null = null, actualCompletion: Month | null = null) => ({
  code,
  packageCode,
  actualCompletion,
})

describe('the projects that owe a line', () => {
  test.each([
    ['under way', [project('P1')], 'P1'],
    ['completed last year', [project('P1', null, '2024-12')], ''],
    ['completed in January', [project('P1', null, '2025-01')], 'P1'],
    ['completed this month', [project('P1', null, '2025-09')], 'P1'],
    ['to be completed', [project('P1', null, '2026-03')], 'P1'],
    ['parts instead of their package', [project('K'), project('A', 'K'), project('B', 'K')], 'A B'],
    ['a package instead of idle parts', [project('K'), project('C', 'K'), project('D', 'K')], 'K'],
    ['parts but the completed', [project('K'), project('A', 'K', '2023-06'), project('B', 'K')], 'B'],
    ['nothing', [], ''],
  ])('%s', (_, projects, owing) => {
    expect(owingProjects(projects, new Set(['A', 'K', 'P1']), '2025-09').join(' ')).toBe(owing)
  })
})

describe('completeness', () => {
  const line = (isAccepted: boolean, isExempt = false) => ({ isAccepted, isExempt })

  test.each([
    ['nothing owed', [], 0, 0],
    ['half', [line(true), line(false)], 1, 2],
    ['an exemption leaves the denominator', [line(true), line(false, true)], 1, 1],
    ['an exempted line that was accepted anyway', [line(true, true), line(false)], 0, 1],
  ])('%s', (_, lines, accepted, owed) => {
    expect(completeness(lines)).toEqual({ accepted, owed })
  })
})
